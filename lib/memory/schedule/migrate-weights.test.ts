import { expect, test } from "vitest";
import { boundedWeights, defaultWeights, nextMemory } from "./fsrs.ts";
import vectors from "./fsrs6-vectors.json" with { type: "json" };
import { migratedWeights } from "./migrate-weights.ts";

test("weights of FSRS-4.5 are read as fsrs-rs reads them, 旧参数", () => {
  const migrated = migratedWeights(vectors.migrate_fsrs45.in);
  expect(migrated).toHaveLength(21);
  for (const [index, weight] of vectors.migrate_fsrs45.out.entries()) {
    expect(migrated[index]).toBeCloseTo(weight, 6);
  }
});

test("weights of FSRS-5 get the curve they were fitted with", () => {
  const migrated = migratedWeights(vectors.parameters19);
  expect(migrated).toEqual([...vectors.parameters19, 0, 0.5]);
  expect(() => nextMemory(null, 0, "good", migrated)).not.toThrow();
});

test("weights of FSRS-6 stay", () => {
  expect(migratedWeights(defaultWeights)).toBe(defaultWeights);
});

test.each([[[]], [[1, 2]], [defaultWeights.with(2, Number.NaN)]])("%j are none", (weights) => {
  expect(() => migratedWeights(weights)).toThrow(RangeError);
});

test("weights out of bounds are brought within them as fsrs-rs does", () => {
  const { in: wild, out } = vectors.clipper_first9;
  const bounded = boundedWeights([...wild, ...defaultWeights.slice(wild.length)]);
  expect(bounded.slice(0, out.length)).toEqual(out);
  expect(boundedWeights(defaultWeights)).toEqual(defaultWeights);
});
