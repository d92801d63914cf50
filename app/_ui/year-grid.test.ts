import { expect, test } from "vitest";
import { addDays, type Day, dayFromIso } from "#lib/memory/time/day";
import { monthColumns, type YearDay, yearGrid } from "./year-grid.ts";

const sunday = dayFromIso("2026-11-22") as Day;
const year = (counts: Readonly<Record<number, number>> = {}): YearDay[] =>
  Array.from({ length: 365 }, (_, index) => ({
    day: addDays(sunday, index - 364),
    count: counts[index] ?? 0,
    text: `第 ${index + 1} 天`,
  }));

test("weeks begin on Monday, and the year ends with today in the last column", () => {
  const { cells, columns, skipped } = yearGrid(year());
  expect(cells[0]).toMatchObject({ iso: "2025-11-23", column: 0, row: 6 });
  expect(cells[1]).toMatchObject({ column: 1, row: 0 });
  expect(cells.at(-1)).toMatchObject({ iso: "2026-11-22", column: 52, row: 6 });
  expect([columns, skipped]).toEqual([53, 6]);
});

test("a day of one review is not a day of none, and one day of cramming does not blanch the others", () => {
  const { cells } = yearGrid(year({ 360: 1, 361: 20, 362: 40, 363: 30, 364: 400 }));
  expect(cells.slice(-6).map(({ level }) => level)).toEqual([0, 1, 2, 4, 3, 4]);
});

test("a year without study is a year of empty squares", () => {
  expect(yearGrid(year()).cells.every(({ level }) => level === 0)).toBe(true);
});

test("months are named where they begin, unless there is no room", () => {
  const months = monthColumns(yearGrid(year()));
  expect(months[0]).toMatchObject({ iso: "2025-12-01", column: 2 });
  expect(months).toHaveLength(12);
});
