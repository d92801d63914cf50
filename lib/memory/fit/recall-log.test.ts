import { expect, test } from "vitest";
import type { Grade } from "#lib/memory/kernel/memory-kernel";
import {
  boundedWeights,
  defaultWeights,
  nextMemory,
  retrievability,
} from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { movingAverage, predictRecall } from "./predict-recall.ts";
import { layOutLog } from "./recall-log.ts";

const answer = (cardId: string, day: number, grade: Grade) => ({ cardId, day: asDay(day), grade });

test("what can be predicted is neither a first answer nor a second one on a day", () => {
  const log = layOutLog([
    answer("样本效率", 10, 3),
    answer("rollout", 10, 1),
    answer("rollout", 10, 3),
    answer("样本效率", 12, 3),
    answer("rollout", 13, 1),
    answer("样本效率", 12, 3),
    answer("rollout", 14, 3),
  ]);
  expect(
    log.items.map(({ isRecalled, elapsedDays, reviews, lapses }) => ({
      isRecalled,
      elapsedDays,
      reviews,
      lapses,
    })),
  ).toEqual([
    { isRecalled: true, elapsedDays: 2, reviews: 1, lapses: 0 },
    { isRecalled: false, elapsedDays: 3, reviews: 1, lapses: 0 },
    { isRecalled: true, elapsedDays: 1, reviews: 2, lapses: 1 },
  ]);
});

test("a day before the last one, after a flight west, lets no time pass", () => {
  const log = layOutLog([answer("a", 10, 3), answer("a", 9, 3), answer("a", 11, 3)]);
  expect(log.items.map(({ elapsedDays }) => elapsedDays)).toEqual([1]);
});

test("recall is predicted from all that was answered before, card by card", () => {
  const weights = boundedWeights(defaultWeights);
  const log = layOutLog([
    answer("a", 10, 3),
    answer("b", 10, 4),
    answer("a", 10, 3),
    answer("a", 14, 1),
    answer("b", 30, 3),
  ]);
  const first = nextMemory(null, 0, "good", weights);
  const a = nextMemory(first, 0, "good", weights);
  const b = nextMemory(null, 0, "easy", weights);
  const [ofA, ofB] = predictRecall(log, weights);
  expect(ofA).toBeCloseTo(retrievability(a, 4, weights), 6);
  expect(ofB).toBeCloseTo(retrievability(b, 20, weights), 6);
});

test("the moving average follows what came", () => {
  const days = Array.from({ length: 40 }, (_, day) => answer("a", day, day < 20 ? 3 : 1));
  const shares = movingAverage(layOutLog(days).items);
  expect(shares[0]).toBeCloseTo(1 / (1 + Math.exp(-1.2)), 12);
  expect(shares[18]).toBeGreaterThan(0.85);
  expect(shares[38]).toBeLessThan(0.5);
});
