import { expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";

type Habit = "spaced" | "tight";

/** A talk whose translation writes the border of Chinese and Latin in this way, pair after pair. */
function talkOf(habits: readonly Habit[]): string {
  const lines = habits.flatMap((habit, at) => {
    const gap = habit === "spaced" ? " " : "";
    return [
      `Sentence ${at} is about AI and not about us.`,
      `第${gap}${at}${gap}句讲${gap}AI${gap}而不讲我们。`,
    ];
  });
  return lines.join("\n");
}

const repeat = (habit: Habit, count: number): Habit[] => Array.from({ length: count }, () => habit);

function changesIn(habits: readonly Habit[]): readonly (string | number | undefined)[] {
  return readText(talkOf(habits))
    .warnings.filter(({ code }) => code === "spacingChanges")
    .flatMap(({ params }) => [params?.unit, params?.spacing]);
}

test("where another hand begins to write Chinese beside Latin without spaces, it is told", () => {
  expect(changesIn([...repeat("spaced", 12), ...repeat("tight", 10)])).toEqual([13, "tight"]);
  expect(changesIn([...repeat("tight", 9), ...repeat("spaced", 9), ...repeat("tight", 9)])).toEqual(
    [10, "spaced", 19, "tight"],
  );
});

test("a slip, a short passage or no habit at all is not", () => {
  expect(changesIn(repeat("spaced", 20))).toEqual([]);
  expect(changesIn([...repeat("spaced", 12), "tight", ...repeat("spaced", 12)])).toEqual([]);
  expect(changesIn([...repeat("spaced", 12), ...repeat("tight", 3)])).toEqual([]);
  expect(changesIn(repeat("spaced", 24).map((habit, at) => (at % 2 ? habit : "tight")))).toEqual(
    [],
  );
});

test("half-width marks are told of where the Chinese is written with both", () => {
  const lines = (comma: string) =>
    Array.from({ length: 12 }, (_, at) => [
      `This is it, number ${at}.`,
      `就是这个${comma}第 ${at} 个。`,
    ]);
  const codes = (comma: string) =>
    readText(lines(comma).flat().join("\n")).warnings.map(({ code }) => code);
  expect(codes(",")).toEqual(["halfWidthMarks"]);
  expect(codes("，")).toEqual([]);
});
