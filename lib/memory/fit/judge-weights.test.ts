import { expect, test } from "vitest";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { judgeByTime, judgeWeights } from "./judge-weights.ts";
import { layOutLog } from "./recall-log.ts";

const weights = boundedWeights(defaultWeights);
const hasty = boundedWeights(weights.map((weight, at) => (at < 4 ? 0.01 : weight)));

/** Forty cards, each recalled a week and a month later. */
const log = layOutLog(
  [0, 7, 30].flatMap((days) =>
    Array.from({ length: 40 }, (_, card) => {
      return { cardId: `词${card}`, day: asDay(20_000 + card + days), grade: 3 as const };
    }),
  ),
);

test("each review is judged once, by weights fitted to what came before it", async () => {
  const learnedFrom: number[] = [];
  const judged = await judgeByTime(log, weights, async (known, part, parts) => {
    expect(parts).toBe(5);
    expect(part).toBe(learnedFrom.length);
    learnedFrom.push(known.items.length);
    return weights;
  });
  expect(learnedFrom).toEqual([15, 28, 41, 54, 67]);
  expect(judged?.fitted).toEqual(judged?.default);
  expect(judged?.fitted.figures.items).toBe(65);
  expect(judged?.recalledShare).toBe(1);
});

test("weights that foretell forgetting where all was recalled are judged worse", () => {
  const test = { from: 40, to: 80 };
  const [usual, worse] = [weights, hasty].map(
    (one) => judgeWeights(log, one, test).figures.logLoss,
  );
  expect(worse).toBeGreaterThan(usual ?? 0);
});

test("a log too short to be split is not judged", async () => {
  expect(await judgeByTime(layOutLog([]), weights, async () => weights)).toBeNull();
});
