import { expect, test } from "vitest";
import { placeOf, pointAt, stepFrom } from "./plot-point.ts";

test("the pointer reads the bar it stands over, 空的柱子也一样", () => {
  const bars = { rows: 1, columns: 30, skipped: 0 };
  expect(pointAt(bars, 30, 0.01, 0.9)).toBe(0);
  expect(pointAt(bars, 30, 0.5, 0)).toBe(15);
  expect(pointAt(bars, 30, 1.2, 0)).toBeNull();
});

test("every day of a year is read at its own square, also when the year begins on a Sunday", () => {
  const year = { rows: 7, columns: 53, skipped: 6 };
  expect(placeOf(year, 0)).toMatchObject({ left: 0, top: 6 / 7 });
  expect(placeOf(year, 1)).toMatchObject({ left: 1 / 53, top: 0 });
  expect(placeOf(year, 364)).toMatchObject({ left: 52 / 53, top: 6 / 7 });
  expect(pointAt(year, 365, 0.001, 0.01)).toBeNull();
});

test("parts of unequal size are read where they lie", () => {
  const half = { top: 0, height: 1, width: 0.5 };
  const layout = {
    places: [
      { ...half, left: 0 },
      { ...half, left: 0.5 },
    ],
  };
  expect(pointAt(layout, 2, 0.75, 0.5)).toBe(1);
});

test("arrow keys walk from bar to bar and stop at the ends", () => {
  const plot = { count: 30, rows: 1 };
  expect(stepFrom(29, "ArrowLeft", plot)).toBe(28);
  expect(stepFrom(29, "ArrowRight", plot)).toBe(29);
  expect(stepFrom(0, "ArrowLeft", plot)).toBe(0);
  expect(stepFrom(12, "Home", plot)).toBe(0);
  expect(stepFrom(12, "End", plot)).toBe(29);
});

test("in the year, left and right go a week, up and down a day", () => {
  const year = { count: 365, rows: 7 };
  expect(stepFrom(100, "ArrowLeft", year)).toBe(93);
  expect(stepFrom(100, "ArrowDown", year)).toBe(101);
  expect(stepFrom(100, "ArrowUp", year)).toBe(99);
});

test("Tab and letters are left to the page", () => {
  expect(stepFrom(3, "Tab", { count: 30, rows: 1 })).toBeUndefined();
  expect(stepFrom(3, "a", { count: 30, rows: 1 })).toBeUndefined();
});
