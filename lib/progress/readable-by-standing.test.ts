import { expect, test } from "vitest";
import type { OutlinePoint } from "./readable-by-outline.ts";
import { planStanding } from "./readable-by-standing.ts";

/** A plan that gains a percent a day for fifty days, 每天多读懂一点. */
const points: readonly OutlinePoint[] = [0, 10, 50].map((day) => {
  const share = 0.1 + day / 100;
  return { day, share, low: share - 0.05, high: share + 0.05, stop: 0.1 };
});
const after = (elapsedDays: number, now: number) => planStanding(points, { elapsedDays, now });

test("as foreseen or further is on track", () => {
  expect(after(20, 0.3)).toEqual({ foreseen: 0.3, now: 0.3, behindDays: 0, isOnTrack: true });
  expect(after(20, 0.5)).toMatchObject({ behindDays: 0, isOnTrack: true });
});

test("a day or two behind is still on track, four days are told", () => {
  expect(after(20, 0.28)).toMatchObject({ behindDays: 2, isOnTrack: true });
  expect(after(20, 0.26)).toMatchObject({ behindDays: 4, isOnTrack: false });
});

test("who has done nothing is as far behind as the plan is old", () => {
  expect(after(20, 0.05)).toMatchObject({ behindDays: 20, isOnTrack: false });
  expect(after(0, 0.05)).toMatchObject({ behindDays: 0, isOnTrack: true });
});
