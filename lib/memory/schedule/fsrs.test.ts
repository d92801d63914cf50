import { describe, expect, test } from "vitest";
import type { Memory, Rating } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { defaultWeights, intervalForRetention, nextMemory, retrievability } from "./fsrs.ts";
import vectors from "./fsrs6-vectors.json" with { type: "json" };

const byNumber: Record<number, Rating> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

function remember(
  grades: readonly number[],
  gapDays: readonly number[],
  weights: readonly number[],
): Memory {
  let memory: Memory | null = null;
  for (const [index, grade] of grades.entries()) {
    memory = nextMemory(memory, gapDays[index] ?? 0, byNumber[grade] ?? "good", weights);
  }
  if (!memory) throw new Error("no answers");
  return memory;
}

// FSRS-5 weights as FSRS-6 reads them: no stability decay within a day, decay 0.5.
const weights19 = [...vectors.parameters19, 0, 0.5];

describe("memory is that of the reference implementations (sources in fsrs6-vectors.json)", () => {
  test("the default weights", () => {
    expect(defaultWeights).toEqual(vectors.default_parameters);
  });

  test("the first answer to a card", () => {
    const first = [1, 2, 3, 4].map((grade) => remember([grade], [0], defaultWeights));
    expect(first.map((memory) => memory.stability)).toEqual(vectors.new_card_default.stability);
    for (const [index, memory] of first.entries()) {
      expect(memory.difficulty).toBeCloseTo(vectors.new_card_default.difficulty[index] ?? 0, 7);
    }
  });

  test("six answers over a month", () => {
    const { ratings, delta_t, stability, difficulty } = vectors.memory_state_default;
    const memory = remember(ratings, delta_t, defaultWeights);
    expect(memory.stability).toBeCloseTo(stability, 3);
    expect(memory.difficulty).toBeCloseTo(difficulty, 5);
  });

  test("six answers where a second one on a day moves nothing", () => {
    const { ratings, delta_t, stability } = vectors.memory_state_no_short_term;
    const weights = defaultWeights.map((weight, index) =>
      index >= 17 && index <= 19 ? 0 : weight,
    );
    // The engine raises w19 to 0.01; with stability below a day that would add a little.
    expect(remember(ratings, delta_t, weights).stability).toBeCloseTo(stability, 0);
  });

  test("weights of an earlier version", () => {
    const { ratings, delta_t, stability, difficulty } = vectors.memory_state_p19;
    const memory = remember(ratings, delta_t, weights19);
    expect(memory.stability).toBeCloseTo(stability, 3);
    expect(memory.difficulty).toBeCloseTo(difficulty, 5);
  });

  test("what each button would do to a memory", () => {
    const { history_ratings, history_delta_t, days_elapsed } = vectors.next_states_p19;
    const memory = remember(history_ratings, history_delta_t, weights19);
    for (const rating of ["again", "hard", "good", "easy"] as const) {
      const next = nextMemory(memory, days_elapsed, rating, weights19);
      const [stability = 0, difficulty = 0] = vectors.next_states_p19[rating];
      expect(next.stability).toBeCloseTo(stability, 3);
      expect(next.difficulty).toBeCloseTo(difficulty, 5);
    }
  });

  test("a second answer on the same day", () => {
    for (const [index, expected] of vectors.stability_short_term_S5.s.entries()) {
      const rating = byNumber[vectors.stability_short_term_S5.rating[index] ?? 3] ?? "good";
      const next = nextMemory({ stability: 5, difficulty: 5 }, 0, rating, defaultWeights);
      expect(next.stability).toBeCloseTo(expected, 4);
    }
  });
});

describe("each formula by itself is that of fsrs-rs", () => {
  /** Days after which a memory of stability 5 is recalled so often. */
  const daysUntil = (recall: number) => intervalForRetention(5, recall, defaultWeights);

  test("a pass on a known memory, with weights of an earlier version", () => {
    const { state, days, good } = vectors.next_state_from_state_p19;
    const [stability = 0, difficulty = 0] = state;
    const next = nextMemory({ stability, difficulty }, days, "good", weights19);
    expect(next.stability).toBeCloseTo(good[0] ?? 0, 4);
    expect(next.difficulty).toBeCloseTo(good[1] ?? 0, 5);
  });

  test("stability after a pass", () => {
    const { D, R, rating, s } = vectors.stability_after_success_S5;
    for (const [index, expected] of s.entries()) {
      // The formula of a pass treats rating 1 as Good: without Hard's malus and Easy's bonus.
      const grade = rating[index] === 1 ? 3 : (rating[index] ?? 3);
      const memory = { stability: 5, difficulty: D[index] ?? 1 };
      const elapsed = daysUntil(R[index] ?? 0.9);
      const next = nextMemory(memory, elapsed, byNumber[grade] ?? "good", defaultWeights);
      expect(next.stability / expected).toBeCloseTo(1, 5);
    }
  });

  test("stability after forgetting", () => {
    const { D, R, s } = vectors.stability_after_failure_S5;
    for (const [index, expected] of s.entries()) {
      const memory = { stability: 5, difficulty: D[index] ?? 1 };
      const next = nextMemory(memory, daysUntil(R[index] ?? 0.9), "again", defaultWeights);
      expect(next.stability).toBeCloseTo(expected, 5);
    }
  });

  test("difficulty, also before it is drawn back towards an easy card's", () => {
    const { before_mean_reversion, after } = vectors.next_difficulty_D5;
    // w7 is the share drawn back, 1 the difficulty after Easy on a new card.
    const [share = 0] = defaultWeights.slice(7);
    // Not bounded by 1–10 there.
    const easyStart = (defaultWeights[4] ?? 0) - Math.exp(3 * (defaultWeights[5] ?? 0)) + 1;
    for (const [index, expected] of after.entries()) {
      const rating = byNumber[index + 1] ?? "good";
      const { difficulty } = nextMemory({ stability: 5, difficulty: 5 }, 1, rating, defaultWeights);
      expect(difficulty).toBeCloseTo(expected, 5);
      const before = (difficulty - share * easyStart) / (1 - share);
      expect(before).toBeCloseTo(before_mean_reversion[index] ?? 0, 5);
    }
  });
});

describe("recall and intervals are those of the reference implementations", () => {
  test("the forgetting curve", () => {
    const { t, s, r } = vectors.power_forgetting_curve_default;
    for (const [index, expected] of r.entries()) {
      const memory = { stability: s[index] ?? 1, difficulty: 5 };
      expect(retrievability(memory, t[index] ?? 0, defaultWeights)).toBeCloseTo(expected, 6);
    }
  });

  test("the forgetting curve of other weights", () => {
    const { t, r } = vectors.current_retrievability_decay02_S1;
    const weights = defaultWeights.with(20, 0.2);
    for (const [index, expected] of r.entries()) {
      const recall = retrievability({ stability: 1, difficulty: 5 }, t[index] ?? 0, weights);
      expect(recall).toBeCloseTo(expected, 6);
    }
  });

  test("days until recall has fallen to 10 %, 20 % … 90 %", () => {
    const { desired_retention, interval_rounded_min1 } = vectors.next_interval_default_S1;
    for (const [index, retention] of desired_retention.entries()) {
      if (retention === 1) continue;
      const days = Math.max(1, Math.round(intervalForRetention(1, retention, defaultWeights)));
      // fsrs-rs computes in single precision: 3 116 766 days are right to six digits.
      expect(days / (interval_rounded_min1[index] ?? 0)).toBeCloseTo(1, 5);
    }
  });

  test("ten reviews, each on the day it was due", () => {
    const { ratings, scheduled_days } = vectors.ivl_history_default;
    let memory: Memory | null = null;
    let elapsed = 0;
    for (const [index, grade] of ratings.entries()) {
      memory = nextMemory(memory, elapsed, byNumber[grade] ?? "good", defaultWeights);
      const scheduled = scheduled_days[index] ?? 0;
      const days = Math.max(
        1,
        Math.round(intervalForRetention(memory.stability, 0.9, defaultWeights)),
      );
      // 0: still in steps, which know no days.
      if (scheduled > 0) expect(days).toBe(scheduled);
      elapsed = scheduled;
    }
  });
});

describe("traps of ts-fsrs", () => {
  const memory = { stability: 10, difficulty: 5 };

  test("a first stability below a tenth of a day is kept, as the optimiser means it", () => {
    const weights = defaultWeights.with(0, 0.02);
    expect(nextMemory(null, 0, "again", weights).stability).toBe(0.02);
    expect(nextMemory(null, 0, "again", defaultWeights.with(0, 0)).stability).toBe(0.001);
  });

  test("other weights and back again give what each gives alone", () => {
    const slow = defaultWeights.with(20, 0.5);
    const alone = intervalForRetention(10, 0.8, slow);
    const usual = intervalForRetention(10, 0.8, defaultWeights);
    expect(intervalForRetention(10, 0.8, slow)).toBe(alone);
    expect(alone).not.toBeCloseTo(usual, 0);
    expect(retrievability(memory, 30, slow)).not.toBeCloseTo(
      retrievability(memory, 30, defaultWeights),
      2,
    );
  });

  test("weights changed in place are other weights", () => {
    const expected = intervalForRetention(10, 0.8, defaultWeights.with(20, 0.5));
    const weights = [...defaultWeights];
    intervalForRetention(10, 0.8, weights);
    weights[20] = 0.5;
    expect(intervalForRetention(10, 0.8, weights)).toBe(expected);
  });

  test("the default weights cannot be changed", () => {
    expect(Object.isFrozen(defaultWeights)).toBe(true);
  });

  test("each card may have its own desired retention", () => {
    const [low, high] = [0.8, 0.95].map((wish) => intervalForRetention(10, wish, defaultWeights));
    expect(low).toBeGreaterThan(10);
    expect(high).toBeLessThan(10);
    expect(intervalForRetention(10, 0.9, defaultWeights)).toBeCloseTo(10, 6);
  });

  test.each([0, 1, -0.1, 1.1, Number.NaN])("a desired retention of %d throws", (wish) => {
    expect(() => intervalForRetention(10, wish, defaultWeights)).toThrow(RangeError);
  });

  test("weights of the wrong number, or that are no numbers, throw", () => {
    const wrong = [[], vectors.parameters19, defaultWeights.with(3, Number.NaN)];
    for (const weights of wrong) {
      expect(() => nextMemory(null, 0, "good", weights)).toThrow(RangeError);
    }
  });

  test("a negative time throws, so nobody may hand over a clock that ran backwards", () => {
    expect(() => nextMemory(memory, -1, "good", defaultWeights)).toThrow();
  });

  test("memory holds stability and difficulty and nothing that is to be dropped", () => {
    expect(Object.keys(nextMemory(memory, 3, "good", defaultWeights))).toEqual([
      "stability",
      "difficulty",
    ]);
  });

  test("recall is asked by the day the scheduler counts, not by full 24 hours", () => {
    expect(retrievability(memory, 0, defaultWeights)).toBe(1);
    expect(retrievability(memory, 1, defaultWeights)).toBeCloseTo(0.98568, 4);
  });
});

test("the default preset is what Anki's users expect", () => {
  expect(defaultPreset).toEqual({
    desiredRetention: 0.9,
    newPerDay: 20,
    reviewsPerDay: 200,
    learningSteps: [60, 600],
    relearningSteps: [600],
    maximumIntervalDays: 36_500,
    learnAheadSeconds: 1200,
    weights: vectors.default_parameters,
    reviewOrder: "retrievabilityDescending",
    newReviewMix: "mixed",
    burySiblings: true,
    loadBalance: true,
    waitForTerms: true,
    leechThreshold: 8,
    leechAction: "tag",
    easyDays: [1, 1, 1, 1, 1, 1, 1],
    breaks: [],
  });
});
