import { describe, expect, test } from "vitest";
import type { ReviewOrder } from "#lib/memory/schedule/review-order";
import { cheapestRetention } from "./cheapest-retention.ts";
import { simulate } from "./simulate.ts";
import { averageHabits } from "./study-habits.ts";
import type { StudyPlan } from "./study-plan.ts";
import { deckOf, planOf, sum } from "./test-plan.ts";

// Figures of fsrs-rs 6.5 (BSD-3), src/simulation.rs, its tests and SimulatorConfig::default(). Where chance is in a figure, ours is the mean of seeds and differs by a few percent: the
// reference leaves out what the scheduler does (Hard < Good < Easy, longer after each pass, fuzz), which makes young cards wait longer. Without these rules ours come within 2 %.
// What cannot apply: test_memory_state_short_term (the dice of one seed), the dynamic programme of expected_workload (not built), extract_simulator_config (its collection is not to be
// had; the shares in it are in study-habits.test.ts), and py-fsrs's simulated cost (its log is not part of this project, its cost model another).
const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
const none = Number.MAX_SAFE_INTEGER;

/** Easy cards first and reviews before new ones, new ones beside the limit on reviews. */
const asReference = { reviewOrder: "difficultyAscending", newReviewMix: "reviewsFirst" } as const;

function meanOf(plan: StudyPlan, of: (simulation: ReturnType<typeof simulate>) => number): number {
  return sum(seeds.map((seed) => of(simulate(plan, { seed })))) / seeds.length;
}

function costOf(reviewOrder: ReviewOrder): number {
  const preset = { reviewOrder, desiredRetention: 0.8, newPerDay: 10, reviewsPerDay: 5 };
  const plan = planOf({ newCards: 1000, days: 100, preset, newBesidesReviews: true });
  return meanOf(plan, ({ minutes, memorised }) => (sum(minutes) * 60) / (memorised.at(-1) ?? 0));
}

describe("with a backlog", () => {
  // simulate_with_review_priority_fn: 1000 cards, 100 days, 10 new and 5 reviews a day, desired retention 0.8.
  const orders = [
    ["difficultyAscending", 69.28404],
    ["difficultyDescending", 74.6778],
    ["retrievabilityAscending", 74.90477],
    ["retrievabilityDescending", 69.74799],
    ["intervalDescending", 69.376434],
    ["intervalAscending", 74.64231],
    ["dueDay", 70.820175],
  ] as const;
  const costs = new Map(orders.map(([order]) => [order, costOf(order)]));

  test.each(orders)("%s costs %d seconds for each card kept", (order, seconds) => {
    expect(Math.abs((costs.get(order) ?? 0) / seconds - 1)).toBeLessThan(0.04);
  });

  test("the well remembered first cost less than the due day first, and that less than the almost forgotten first, 先易后难", () => {
    const [high = 0, day = 0, low = 0] = [
      costs.get("retrievabilityDescending"),
      costs.get("dueDay"),
      costs.get("retrievabilityAscending"),
    ];
    expect(high).toBeLessThan(day);
    expect(day).toBeLessThan(low);
    for (const [good, bad] of [
      ["difficultyAscending", "difficultyDescending"],
      ["intervalDescending", "intervalAscending"],
    ] as const) {
      expect(costs.get(good)).toBeLessThan(costs.get(bad) ?? 0);
    }
  });
});

describe("figures of the reference", () => {
  test("a year of half an hour a day (simulator_memorization)", () => {
    const preset = { ...asReference, newPerDay: none, reviewsPerDay: none };
    const plan = planOf({ newCards: 10_000, days: 365, minutesPerDay: 30, preset });
    const memorised = meanOf(plan, (simulation) => simulation.memorised.at(-1) ?? 0);
    expect(Math.abs(memorised / 3370.383 - 1)).toBeLessThan(0.05);
    const capped = { ...plan, preset: { ...plan.preset, maximumIntervalDays: 100 } };
    const kept = meanOf(capped, (simulation) => simulation.memorised.at(-1) ?? 0);
    expect(Math.abs(kept / 3354.437 - 1)).toBeLessThan(0.05);
  });

  test("sixty new and at most 200 reviews a day (simulate_with_learn_review_limit)", () => {
    const expected = [
      0, 21, 62, 69, 91, 93, 124, 106, 133, 126, 156, 142, 160, 185, 180, 200, 188, 200, 200, 193,
      200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
    ];
    const preset = { ...asReference, newPerDay: 60 };
    const plan = planOf({ newCards: 10_000, days: 30, preset, newBesidesReviews: true });
    const { newCards } = simulate(plan, { seed: 1 });
    expect([...newCards]).toEqual(Array(30).fill(60));
    const reviews = meanOf(plan, (simulation) => sum(simulation.reviews));
    expect(Math.abs(reviews / sum(expected) - 1)).toBeLessThan(0.08);
  });

  test("what is known at the end of a day (simulate_with_existing_cards)", () => {
    const deck = deckOf([
      { stability: 5, lastReviewDay: -5, dueDay: 0 },
      { stability: 2, lastReviewDay: -2, dueDay: 0 },
      { stability: 2, lastReviewDay: -2, dueDay: 1 },
      { stability: 2, lastReviewDay: -8, dueDay: -1 },
    ]);
    const plan = planOf({ deck, newCards: 10_000, preset: { newPerDay: 60 } });
    const { memorised, reviews, newCards } = simulate(plan, { seed: 1 });
    expect(memorised[0]).toBeCloseTo(63.9, 4);
    expect([reviews[0], newCards[0]]).toEqual([3, 60]);
  });

  test("new cards beside reviews, and in the room they leave (simulate_with_learn_limit, …_new_affects_review_limit)", () => {
    const cards = (stability: number) =>
      deckOf(Array.from({ length: 9 }, () => ({ stability, lastReviewDay: -5, dueDay: 0 })));
    const preset = { newPerDay: 3, reviewsPerDay: 10 };
    const plan = { newCards: 20, days: 3, preset };
    const beside = planOf({ ...plan, deck: cards(5), newBesidesReviews: true });
    expect([...simulate(beside, { seed: 1 }).newCards]).toEqual([3, 3, 3]);
    // Nobody forgets, as cards this stable do not in the reference.
    const within = planOf({ ...plan, deck: cards(500), days: 3 });
    const noLapse = { seed: 1, dice: () => 0.3 };
    expect([...simulate(within, noLapse).newCards]).toEqual([1, 3, 3]);
  });

  test("an answer costs what its rating and state cost (simulator_learn_review_costs)", () => {
    const habits = {
      ...averageHabits,
      firstRatings: [0, 0, 1, 0] as const,
      seconds: {
        learning: [42, 42, 42, 42] as const,
        review: [43, 43, 43, 43] as const,
        relearning: [0, 0, 0, 0] as const,
      },
    };
    const preset = { learningSteps: [60] };
    const deck = deckOf([{ stability: 5, lastReviewDay: -5, dueDay: 0 }]);
    const learned = simulate(planOf({ newCards: 1, days: 1, habits, preset }), { seed: 1 });
    const reviewed = simulate(planOf({ deck, days: 1, habits, preset }), { seed: 1 });
    expect(learned.minutes[0]).toBeCloseTo(42 / 60, 10);
    expect(reviewed.minutes[0]).toBeCloseTo(43 / 60, 10);
  });

  test("the average learner with default weights pays least at the lowest retention (optimal_retention)", () => {
    const preset = { newPerDay: 2, reviewsPerDay: none };
    const cheapest = cheapestRetention(planOf({ newCards: 2000, days: 1000, preset }), {
      seeds: [1, 2],
    });
    expect(Math.abs((cheapest?.desiredRetention ?? 0) - 0.7)).toBeLessThan(0.01);
    expect(cheapest?.isAtEdge).toBe(true);
  });
});
