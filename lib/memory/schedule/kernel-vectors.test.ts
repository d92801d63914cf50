import { expect, test } from "vitest";
import { createKernel, createMemories, type Grade } from "#lib/memory/kernel/memory-kernel";
import { defaultWeights } from "./fsrs.ts";
import vectors from "./fsrs6-vectors.json" with { type: "json" };

// Checks of fsrs6-vectors.json with weights that ts-fsrs would bring within its bounds: the typed arrays take them as
// they are.

/** The memory after answers, each so many days after the one before. */
function remembered(
  weights: readonly number[],
  grades: readonly number[],
  gaps: readonly number[],
) {
  const kernel = createKernel(weights);
  const memories = createMemories(1);
  for (const [index, grade] of grades.entries()) {
    kernel.answer(memories, 0, grade as Grade, gaps[index] ?? 0);
  }
  const [stability = 0] = memories.stability;
  const [difficulty = 0] = memories.difficulty;
  return { kernel, stability, difficulty };
}

test("six answers where a second one on a day moves nothing are those of fsrs-rs, 同一天", () => {
  const { ratings, delta_t, stability, difficulty } = vectors.memory_state_no_short_term;
  const weights = defaultWeights.map((weight, at) => (at >= 17 && at <= 19 ? 0 : weight));
  const memory = remembered(weights, ratings, delta_t);
  expect(memory.stability).toBeCloseTo(stability, 3);
  expect(memory.difficulty).toBeCloseTo(difficulty, 5);
});

test("the log loss of four cards is that of fsrs-rs after one step of training", () => {
  const { t, r, delta_t, label, second_step_params, second_step_loss_sum } = vectors.loss_test;
  const losses = delta_t.map((days, card) => {
    const column = (rows: readonly (readonly number[])[]) => rows.map((row) => row[card] ?? 0);
    const { kernel, stability } = remembered(second_step_params, column(r), column(t));
    const recall = kernel.recall(stability, days);
    return -Math.log(label[card] === 1 ? recall : 1 - recall);
  });
  const loss = losses.reduce((sum, one) => sum + one, 0);
  expect(loss).toBeCloseTo(second_step_loss_sum, 4);
});
