import { expect, test } from "vitest";
import type { Segment } from "#lib/language/text/unit";
import { inheritUnits } from "./inherit-units.ts";

const segment = (lang: "en" | "zh", text: string): Segment | null =>
  text === "" ? null : { text, lang, lines: [] };
const row = (source: string, target: string) => ({
  source: segment("en", source),
  target: segment("zh", target),
});
const answered = (id: string, answers: number, source: string, target: string) => ({
  ...row(source, target),
  id,
  answers,
});

test("an edited row stays itself, however much of it changed", () => {
  const before = [answered("a", 2, "Water boils.", "水开了。")];
  expect(inheritUnits(before, [row("Tea is ready.", "茶好了。")])).toEqual({
    ids: ["a"],
    setAside: [],
  });
});

test("rows that changed places take their cards along", () => {
  const before = [answered("a", 1, "One.", "一。"), answered("b", 0, "Two.", "二。")];
  expect(inheritUnits(before, [row("Two.", "二。"), row("One.", "一。")]).ids).toEqual(["b", "a"]);
});

test("of two equal rows each stays where it stands", () => {
  const before = [answered("a", 0, "Yes.", "是。"), answered("b", 3, "Yes.", "是。")];
  expect(inheritUnits(before, [row("Yes.", "是。"), row("Yes.", "是的。")]).ids).toEqual([
    "a",
    "b",
  ]);
});

test.each([
  [
    "the second",
    row("Wait.", "等等。"),
    row("The dough must rest.", "面团必须静置。"),
    [null, "a"],
  ],
  ["the first", row("The dough must rest.", "面团必须静置。"), row("Wait.", "等等。"), ["a", null]],
  [
    "the one with both sides",
    row("The dough must rest for long.", ""),
    row("Wait.", "等等。"),
    [null, "a"],
  ],
])("a split row goes on in the part with more of the text: %s", (_, one, other, ids) => {
  const text = [one, other].map(({ source }) => source?.text).join(" ");
  const translation = [one, other].map(({ target }) => target?.text ?? "").join("");
  const before = [answered("a", 4, text, translation)];
  expect(inheritUnits(before, [one, other])).toEqual({ ids, setAside: [] });
});

test("of merged rows the one answered most often goes on, though it is the shortest", () => {
  const before = [
    answered("a", 1, "The dough must rest.", "面团必须静置。"),
    answered("b", 5, "Wait.", "等等。"),
    answered("c", 0, "Then bake it for an hour.", "然后烤一个小时。"),
  ];
  const merged = row(
    "The dough must rest. Wait. Then bake it for an hour.",
    "面团必须静置。等等。然后烤一个小时。",
  );
  expect(inheritUnits(before, [merged])).toEqual({ ids: ["b"], setAside: ["a", "c"] });
});

test("of merged rows that nobody answered, the one with more of the text goes on", () => {
  const before = [
    answered("a", 0, "Wait.", "等等。"),
    answered("b", 0, "The dough must rest.", "面团必须静置。"),
  ];
  expect(
    inheritUnits(before, [row("Wait. The dough must rest.", "等等。面团必须静置。")]).ids,
  ).toEqual(["b"]);
});

test("a dropped row is set aside, its neighbours stay themselves", () => {
  const before = [
    answered("a", 0, "One.", "一。"),
    answered("b", 9, "Two.", "二。"),
    answered("c", 0, "Three.", "三。"),
  ];
  expect(inheritUnits(before, [row("One.", "一。"), row("Three.", "三。")])).toEqual({
    ids: ["a", "c"],
    setAside: ["b"],
  });
  expect(inheritUnits(before.slice(1, 2), [])).toEqual({ ids: [], setAside: ["b"] });
});

test("no row goes on twice, and none is forgotten", () => {
  const before = [
    answered("a", 0, "One. Two.", "一。二。"),
    answered("b", 2, "Three. Four. Five.", "三。四。五。"),
  ];
  const after = [
    row("One.", "一。"),
    row("Two. Three.", "二。三。"),
    row("Four.", "四。"),
    row("Five.", "五。"),
  ];
  const { ids, setAside } = inheritUnits(before, after);
  const given = ids.filter((id) => id !== null);
  expect([...given, ...setAside].sort()).toEqual(["a", "b"]);
});

test("a side that slides down through a long text takes its cards along without delay", () => {
  const count = 3_000;
  const before = Array.from({ length: count }, (_, at) =>
    answered(
      `${at}`,
      0,
      `Sentence ${at} of the long book about bread.`,
      `讲面包的长书的第${at}句。`,
    ),
  );
  const after = Array.from({ length: count + 1 }, (_, at) => ({
    source: before[at]?.source ?? null,
    target: before[at - 1]?.target ?? null,
  }));
  const since = performance.now();
  const { ids, setAside } = inheritUnits(before, after);
  // Each row with each other takes minutes.
  expect(performance.now() - since).toBeLessThan(5_000);
  expect(setAside).toEqual([]);
  expect(ids.filter((id) => id !== null)).toEqual(before.map(({ id }) => id));
});
