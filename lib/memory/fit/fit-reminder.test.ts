import { expect, test } from "vitest";
import { isFitDue, isTimeToFit, reviewsForReminder } from "./fit-reminder.ts";

const at = new Date("2026-11-23T04:00:00Z");
const daysAgo = (days: number) => new Date(at.getTime() - days * 86_400_000);

test.each([
  ["never fitted, enough reviews", null, null, 400, true],
  ["never fitted, too few reviews, 还不够", null, null, 399, false],
  ["fitted a month ago", daysAgo(30), null, 100, true],
  ["fitted a month ago, hardly anything new", daysAgo(30), null, 99, false],
  ["fitted lately", daysAgo(29), null, 5000, false],
  ["put off lately", daysAgo(90), daysAgo(29), 5000, false],
  ["put off a month ago", daysAgo(90), daysAgo(30), 5000, true],
] as const)("%s", (_, lastFitAt, putOffAt, reviews, isDue) => {
  expect(isFitDue({ lastFitAt, putOffAt, reviews }, at)).toBe(isDue);
});

test("before its time nothing need be counted", () => {
  expect(isTimeToFit({ lastFitAt: daysAgo(3), putOffAt: null }, at)).toBe(false);
  expect(reviewsForReminder({ lastFitAt: null })).toBe(400);
});
