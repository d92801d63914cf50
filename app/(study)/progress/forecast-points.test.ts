import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { daysOf, placesAlong, planOn, shareAlong } from "./forecast-points.ts";

const point = (day: number) => ({ day: asDay(day), share: 0.5, low: 0.4, high: 0.6 });
const days = [0, 4, 8, 16].map(asDay);

test("today stands once between what was and what will be", () => {
  const line = { past: [point(7), point(8)], ifIStop: [point(8), point(9)] };
  expect(daysOf(line)).toEqual([7, 8, 9]);
  expect(daysOf({ past: [], ifIStop: [point(8)] })).toEqual([8]);
});

test("days stand along the plot by the calendar, however far apart they are told", () => {
  expect(days.map((day) => shareAlong(days, day))).toEqual([0, 0.25, 0.5, 1]);
  expect(shareAlong([asDay(3)], asDay(3))).toBe(0.5);
});

test("the pointer reads the nearest day, and every place is some day's, 每一处都有一天", () => {
  const places = placesAlong(days);
  expect(places.map(({ left }) => left)).toEqual([0, 0.125, 0.375, 0.75]);
  expect(places.reduce((sum, { width }) => sum + width, 0)).toBe(1);
});

test("the plan is read between its days, and said nothing of beyond them", () => {
  const plan = [
    { day: asDay(10), share: 0.2 },
    { day: asDay(20), share: 0.7 },
  ];
  expect(planOn(plan, asDay(14))).toBeCloseTo(0.4);
  expect(planOn(plan, asDay(20))).toBe(0.7);
  expect(planOn(plan, asDay(9))).toBeNull();
  expect(planOn(plan, asDay(21))).toBeNull();
});
