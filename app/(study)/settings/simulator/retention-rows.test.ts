import { expect, test } from "vitest";
import { cheapestRetention } from "#lib/memory/simulate/cheapest-retention";
import { simulateMany } from "#lib/memory/simulate/simulate-many";
import { planOf } from "#lib/memory/simulate/test-plan";
import { retentionRows } from "./retention-rows.ts";

test("the table shows every fifth percent, the cheapest and the learner's own, 各占一行", () => {
  const plan = planOf({ newCards: 40, days: 60 });
  const cheapest = cheapestRetention(plan, { seeds: [1] });
  if (cheapest === null) throw new Error("Nothing is memorised.");
  const at = { ...cheapest, desiredRetention: 0.7612 };
  const outcomes = simulateMany(plan, {
    seeds: [1],
    retentions: [0.7, 0.75, 0.76, 0.77, 0.78, 0.8, 0.85, 0.875, 0.9, 0.95, 0.97],
  });
  const rows = retentionRows(outcomes, at, 0.875);
  expect(rows.map(({ outcome }) => outcome.desiredRetention)).toEqual([
    0.7, 0.75, 0.76, 0.8, 0.85, 0.875, 0.9, 0.95, 0.97,
  ]);
  const marked = rows.filter(({ isCheapest, isYours }) => isCheapest || isYours);
  expect(marked.map(({ isCheapest, isYours }) => [isCheapest, isYours])).toEqual([
    [true, false],
    [false, true],
  ]);
});
