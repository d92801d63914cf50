import { expect, test } from "vitest";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { bestCard, curvePoints } from "./curve-points.ts";

const curve = forgettingCurve(defaultWeights);
const today = asDay(20_780);
const memory = { stability: 40, lastReviewDay: today - 10 };

test("the curve of “样本效率” begins at certainty, goes on for twice its stability, and only falls", () => {
  const { points, lengthDays, due } = curvePoints(memory, { today, dueInDays: 30 }, curve);
  expect(points[0]).toEqual({ day: 0, recall: 1 });
  expect(lengthDays).toBe(80);
  expect(due).toBe(40);
  expect(points[24]?.recall).toBeCloseTo(0.9, 6);
  for (const [at, { recall }] of points.entries())
    if (at > 0) expect(recall).toBeLessThan(points[at - 1]?.recall ?? 0);
});

test("a fresh memory is shown for a month, an old one until today", () => {
  const fresh = { stability: 2, lastReviewDay: today };
  expect(curvePoints(fresh, { today, dueInDays: 2 }, curve).lengthDays).toBe(30);
  const old = { stability: 2, lastReviewDay: today - 200 };
  expect(curvePoints(old, { today, dueInDays: 0 }, curve)).toMatchObject({
    ...{ lengthDays: 200, today: 200, due: 200 },
  });
});

test("the curve shown is that of the card remembered best", () => {
  const cards = [
    { id: "new", memory: null },
    { id: "weak", memory: { stability: 3, lastReviewDay: today - 10 } },
    { id: "firm", memory },
  ];
  expect(bestCard(cards, today, curve)?.id).toBe("firm");
  expect(bestCard(cards.slice(0, 1), today, curve)).toBeNull();
});
