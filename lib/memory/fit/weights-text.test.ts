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

test("17 and 19 weights of earlier versions become 21, and all are brought within their bounds", () => {
  const earlier = defaultWeights.slice(0, 19).join(" ");
  const read = weightsFromText(earlier);
  expect(read.ok && read.value).toHaveLength(21);
  expect(read.ok && read.value[20]).toBe(0.5);
  const wild = weightsFromText(defaultWeights.map(() => 1e9).join(","));
  expect(wild.ok && wild.value).toEqual(boundedWeights(defaultWeights.map(() => 1e9)));
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
