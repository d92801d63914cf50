import { expect, test } from "vitest";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { weightsFromText, weightsToText } from "./weights-text.ts";

test("what is copied can be pasted, 复制即可粘贴", () => {
  const text = weightsToText(defaultWeights);
  expect(text.split(", ")).toHaveLength(21);
  expect(weightsFromText(text)).toEqual({ ok: true, value: defaultWeights });
  expect(weightsFromText(`[${text.replaceAll(", ", "\n")}]`)).toMatchObject({ ok: true });
  expect(weightsFromText(text.replaceAll(", ", "，"))).toMatchObject({ ok: true });
});

test("17 and 19 weights of earlier versions become 21, within their bounds", () => {
  const earlier = defaultWeights.slice(0, 19).join(" ");
  const read = weightsFromText(earlier);
  expect(read.ok && read.value).toHaveLength(21);
  expect(read.ok && read.value[20]).toBe(0.5);
  expect(read.ok && boundedWeights(read.value)).toEqual(read.ok && read.value);
  expect(weightsFromText(defaultWeights.slice(0, 17).join(" "))).toMatchObject({ ok: true });
});

test.each([
  [0, "-1", { place: 1, least: 0.001, most: 100 }],
  [4, "11", { place: 5, least: 1, most: 10 }],
  [20, "1e400", { place: 21, least: 0.1, most: 0.8 }],
])(
  "number %i being %s is refused with its place and its range, 第几个数超出范围",
  (index, word, error) => {
    const words = defaultWeights.map(String).with(index, word);
    expect(weightsFromText(words.join("，"))).toEqual({
      ok: false,
      error: { type: "outside", ...error },
    });
    const earlier = weightsFromText(words.slice(0, 17).join(" "));
    expect(earlier.ok).toBe(index >= 17);
  },
);

test("a number on its bound, or past it by rounding, is taken and brought within", () => {
  const read = weightsFromText(defaultWeights.with(0, 100.00004).with(8, -0.00004).join(" "));
  expect(read.ok && [read.value[0], read.value[8]]).toEqual([100, 0]);
});

test.each([
  ["", { type: "empty" }],
  [" , ", { type: "empty" }],
  ["0.1 0.2 三", { type: "noNumber", word: "三" }],
  ["0.1, 0x10", { type: "noNumber", word: "0x10" }],
  ["0.1, NaN", { type: "noNumber", word: "NaN" }],
  ["1 2 3", { type: "count", count: 3 }],
])("“%s” is no weights", (text, error) => {
  expect(weightsFromText(text)).toEqual({ ok: false, error });
});
