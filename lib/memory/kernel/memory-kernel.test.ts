import fc from "fast-check";
import { expect, test } from "vitest";
import type { Memory, Rating } from "#lib/memory/schedule/card-state";
import {
  boundedWeights,
  defaultWeights,
  intervalForRetention,
  nextMemory,
  retrievability,
} from "#lib/memory/schedule/fsrs";
import { createKernel, createMemories, type Grade } from "./memory-kernel.ts";

const ratingOf: Record<Grade, Rating> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };
const anyHistory = fc.array(
  fc.record({ grade: fc.constantFrom<Grade>(1, 2, 3, 4), gap: fc.integer({ min: 0, max: 900 }) }),
  { minLength: 1, maxLength: 25 },
);
/** Weights as a fit may leave them: up to half as much again or half as much. */
const anyWeights = fc
  .array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((by) => boundedWeights(defaultWeights.map((weight, index) => weight * (by[index] ?? 1))));

test("a million answers by columns are what one card at a time would have been, 一样准", () => {
  fc.assert(
    fc.property(anyWeights, anyHistory, (weights, history) => {
      const kernel = createKernel(weights);
      const memories = createMemories(1);
      let memory: Memory | null = null;
      for (const { grade, gap } of history) {
        const elapsed: number = memory === null ? 0 : gap;
        memory = nextMemory(memory, elapsed, ratingOf[grade], weights);
        kernel.answer(memories, 0, grade, elapsed);
        expect((memories.stability[0] ?? 0) / memory.stability).toBeCloseTo(1, 4);
        expect(memories.difficulty[0]).toBeCloseTo(memory.difficulty, 5);
      }
    }),
    { numRuns: 400, seed: 20_261_123 },
  );
});

test("recall and intervals agree too", () => {
  const kernel = createKernel(defaultWeights);
  for (const stability of [0.01, 1, 10, 400]) {
    for (const days of [0, 1, 30, 4000]) {
      const memory = { stability, difficulty: 5 };
      expect(kernel.recall(stability, days)).toBeCloseTo(
        retrievability(memory, days, defaultWeights),
        6,
      );
    }
    for (const desired of [0.7, 0.9, 0.97]) {
      const days = kernel.intervalFor(stability, desired);
      expect(days / intervalForRetention(stability, desired, defaultWeights)).toBeCloseTo(1, 6);
      expect(kernel.recall(stability, days)).toBeCloseTo(desired, 10);
    }
  }
});

test("weights that are none are refused", () => {
  expect(() => createKernel([1, 2, 3])).toThrow(RangeError);
  expect(() => createKernel(defaultWeights.map(() => Number.NaN))).toThrow(RangeError);
});
