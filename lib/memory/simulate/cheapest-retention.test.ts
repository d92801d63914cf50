import { expect, test } from "vitest";
import { cheapestRetention, lowestOf } from "./cheapest-retention.ts";
import { simulateMany, usualRetentions } from "./simulate-many.ts";
import { averageHabits } from "./study-habits.ts";
import { planOf } from "./test-plan.ts";

const plan = planOf({ newCards: 200, days: 120, preset: { newPerDay: 5, reviewsPerDay: 9999 } });
const seeds = [11, 12, 13];
/** Forgetting costs this learner an hour's quarter each time. */
const dear = {
  ...averageHabits,
  seconds: { ...averageHabits.seconds, review: [900, 17, 12, 9] as const },
};

test("more desired retention costs more and keeps more, by every seed", () => {
  const outcomes = simulateMany(plan, { seeds });
  expect(outcomes.map(({ desiredRetention }) => desiredRetention)).toEqual(usualRetentions);
  expect([usualRetentions.at(0), usualRetentions.at(-1)]).toEqual([0.7, 0.97]);
  const [low, high] = [outcomes[0], outcomes.at(-1)];
  for (const [at, run] of (low?.runs ?? []).entries()) {
    expect(run.minutes).toBeLessThan(high?.runs[at]?.minutes ?? 0);
    expect(run.memorised).toBeLessThan(high?.runs[at]?.memorised ?? 0);
  }
});

test("whom forgetting costs dearly is advised to forget less, 忘一次很贵", () => {
  const usual = cheapestRetention(plan, { seeds });
  const careful = cheapestRetention({ ...plan, habits: dear }, { seeds });
  expect(usual?.desiredRetention).toBeLessThan(0.75);
  expect(careful?.desiredRetention).toBeGreaterThan(0.85);
  expect(careful?.asCheap.from).toBeLessThanOrEqual(careful?.desiredRetention ?? 0);
  expect(careful?.tried.length).toBeGreaterThanOrEqual(10);
});

test("where nothing is learned nothing is advised", () => {
  expect(cheapestRetention({ ...plan, newCards: 0 }, { seeds })).toBeNull();
  expect(cheapestRetention({ ...plan, days: 0 }, { seeds })).toBeNull();
});

test("the search tells how far it is and can be ended", () => {
  const told: number[] = [];
  cheapestRetention(plan, { seeds: [1], onProgress: (share) => told.push(share) });
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeCloseTo(1, 1);
  const stop = () => {
    throw new Error("enough");
  };
  expect(() => cheapestRetention(plan, { seeds, onProgress: stop })).toThrow("enough");
});

test("the lowest point lies between those tried", () => {
  const curve = [0.7, 0.8, 0.9].map((at) => ({ at, cost: 5 + (at - 0.83) ** 2 }));
  expect(lowestOf(curve)?.at).toBeCloseTo(0.83, 6);
  expect(lowestOf(curve)?.cost).toBeCloseTo(5, 6);
  const falling = [0.7, 0.8, 0.9].map((at) => ({ at, cost: 9 - at }));
  expect(lowestOf(falling)?.at).toBe(0.9);
  expect(lowestOf([])).toBeNull();
});
