import { expect, test } from "vitest";
import { periodDays, periodsOf } from "./periods.ts";
import { simulate } from "./simulate.ts";
import { planOf, sum } from "./test-plan.ts";

test("a simulation in weeks says the same as its days, 按周看也一样", () => {
  const simulation = simulate(planOf({ newCards: 100, days: 30 }), { seed: 1 });
  const weeks = periodsOf(simulation, 7);
  expect(weeks.map(({ from, until }) => [from, until])).toEqual([
    [0, 6],
    [7, 13],
    [14, 20],
    [21, 27],
    [28, 29],
  ]);
  const total = weeks.reduce(
    (all, { from, until, reviews }) => all + reviews * (until - from + 1),
    0,
  );
  expect(total).toBeCloseTo(sum(simulation.reviews) + sum(simulation.daySteps), 8);
  expect(weeks[1]?.minutes).toBeCloseTo(sum(simulation.minutes.slice(7, 14)) / 7, 8);
  expect(weeks.at(-1)?.memorised).toBe(simulation.memorised[29]);
});

test("a plot has a hundred points or a few more, however long it looks ahead", () => {
  for (const days of [30, 100, 101, 365, 800, 801, 3650]) {
    const points = days / periodDays(days);
    expect(points, `${days} days`).toBeLessThanOrEqual(122);
    expect(points, `${days} days`).toBeGreaterThan(14);
  }
});
