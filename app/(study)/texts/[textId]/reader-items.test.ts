import { expect, test } from "vitest";
import { guessUnitHeight, numberOf, readerItems } from "./reader-items.ts";

const items = readerItems([1, 40, 12, 2, 400, 130, 5, 20, 8], "facing", { source: 1, target: 2 });

test("a Chinese sentence takes twice the room of as many Latin letters", () => {
  expect(items[1]).toEqual({ key: "facing 2", index: 2, source: 400, target: 260 });
});

test("a pair that is not there leads to the one that follows: “第三对”不在了", () => {
  expect([1, 2, 3, 5, 900].map((index) => items[numberOf(items, index)]?.index)).toEqual([
    1, 2, 5, 5, 5,
  ]);
  expect(numberOf([], 1)).toBe(-1);
});

test("a long pair is guessed higher than a short one, and higher still in one column", () => {
  const [short, long] = items;
  if (short === undefined || long === undefined) throw new Error("没有句对");
  expect(guessUnitHeight(long, 1_000, true)).toBeGreaterThan(guessUnitHeight(short, 1_000, true));
  expect(guessUnitHeight(long, 360, true)).toBeGreaterThan(guessUnitHeight(long, 1_000, true));
  expect(guessUnitHeight(long, 360, true)).toBe(guessUnitHeight(long, 360, false));
});
