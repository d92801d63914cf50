import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceVerdicts } from "./act.ts";
import { creditedMemory, mostCredit } from "./credit.ts";
import { boundedWeights, defaultWeights, nextMemory, retrievability } from "./fsrs.ts";

/** As a fit may leave them: half to half as much again. */
const anyWeights = fc
  .array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((by) => boundedWeights(defaultWeights.map((weight, index) => weight * (by[index] ?? 1))));
const anyMemory = fc.record({
  stability: fc.double({ min: 0.05, max: 3_000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const anyDays = fc.integer({ min: 1, max: 2_000 });
const runs = { numRuns: 2_000, seed: 20_261_123 };

const credited = (
  verdict: "hit" | "variant" | "wrong",
  memory: { readonly stability: number; readonly difficulty: number },
  elapsedDays: number,
  weights: readonly number[] = defaultWeights,
) => {
  const known = { memory, answeredStability: memory.stability, elapsedDays, weights };
  return creditedMemory(verdict, known);
};

describe("for any memory, days and weights", () => {
  test("a hit never lowers, moves under 1 % while recall is above 0.97, and never as much as Good", () => {
    fc.assert(
      fc.property(anyWeights, anyMemory, anyDays, (weights, memory, days) => {
        const after = credited("hit", memory, days, weights).stability / memory.stability;
        const good = nextMemory(memory, days, "good", weights).stability / memory.stability;
        expect(after).toBeGreaterThanOrEqual(1);
        expect(after).toBeLessThanOrEqual(Math.max(1 + 0.1 * (good - 1), 1) + 1e-9);
        if (retrievability(memory, days, weights) > 0.97) expect(after).toBeLessThan(1.01);
      }),
      runs,
    );
  });

  test("the more was forgotten, the more a hit adds and the less a wrong term takes, 忘得越多加得越多", () => {
    fc.assert(
      fc.property(anyWeights, anyMemory, anyDays, anyDays, (weights, memory, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
        const near = memory.stability * 1e-6;
        const at = (verdict: "hit" | "wrong", days: number) =>
          credited(verdict, memory, days, weights).stability;
        expect(at("hit", later)).toBeGreaterThanOrEqual(at("hit", sooner) - near);
        expect(at("wrong", later)).toBeGreaterThanOrEqual(at("wrong", sooner) - near);
      }),
      runs,
    );
  });

  test("a wrong term takes a tenth at most, and never more than Again", () => {
    fc.assert(
      fc.property(anyWeights, anyMemory, anyDays, (weights, memory, days) => {
        const after = credited("wrong", memory, days, weights).stability;
        const again = nextMemory(memory, days, "again", weights).stability;
        expect(after).toBeLessThanOrEqual(memory.stability);
        expect(after).toBeGreaterThanOrEqual(memory.stability * 0.9 - 1e-9);
        expect(after).toBeGreaterThanOrEqual(Math.min(again, memory.stability) - 1e-9);
      }),
      runs,
    );
  });

  test("any number of terms in a row, one a day, moves it by a quarter at most, and leaves difficulty", () => {
    const verdicts = fc.array(fc.constantFrom(...evidenceVerdicts), { maxLength: 120 });
    fc.assert(
      fc.property(anyWeights, anyMemory, verdicts, (weights, first, said) => {
        let memory = first;
        for (const [index, verdict] of said.entries()) {
          const known = { memory, answeredStability: first.stability, weights };
          memory = creditedMemory(verdict, { ...known, elapsedDays: index + 1 });
          expect(memory.stability / first.stability).toBeLessThanOrEqual(1 + mostCredit + 1e-9);
          expect(memory.stability / first.stability).toBeGreaterThanOrEqual(1 - mostCredit - 1e-9);
        }
        expect(memory.difficulty).toBe(first.difficulty);
      }),
      { ...runs, numRuns: 300 },
    );
  });
});

test("on the day of the last answer nothing moves, and an accepted variant is as good as a hit", () => {
  const memory = { stability: 10, difficulty: 5 };
  for (const verdict of evidenceVerdicts) expect(credited(verdict, memory, 0)).toBe(memory);
  expect(credited("variant", memory, 9)).toEqual(credited("hit", memory, 9));
});

test("of ten days, a term hit when it falls due makes about ten and a third", () => {
  // R(10) = 0.9, and 0.3 · (1 − 0.9) = 3 %, less than a tenth of what Good gains.
  expect(credited("hit", { stability: 10, difficulty: 5 }, 10).stability).toBeCloseTo(10.3, 3);
  expect(credited("wrong", { stability: 10, difficulty: 5 }, 10).stability).toBeCloseTo(9.1, 3);
});
