import fc from "fast-check";
import { expect, test } from "vitest";
import { answerCard } from "#lib/memory/schedule/answer";
import { type CardState, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { drawOf } from "#lib/memory/schedule/fuzz";
import { nextState } from "#lib/memory/schedule/next-state";
import { chances, type Dice } from "./dice.ts";
import { simulate } from "./simulate.ts";
import { averageHabits, type ByGrade } from "./study-habits.ts";
import type { StudyRules } from "./study-plan.ts";
import { planOf } from "./test-plan.ts";

const cardId = "生词-1";
const quarter: ByGrade = [0.25, 0.25, 0.25, 0.25];
/** Shares by which the same number dices the same button everywhere. */
const habits = {
  ...averageHabits,
  firstRatings: quarter,
  passRatings: [0.5, 0.25, 0.25] as const,
  learningSteps: [quarter, quarter, quarter] as const,
  relearningSteps: [quarter, quarter, quarter] as const,
};

/** No chance: the answers are given, and fuzz is the scheduler's own. */
function loaded(grades: readonly number[]): Dice {
  return (_, reps, chance) => {
    const grade = grades[reps % grades.length] ?? 3;
    switch (chance) {
      case chances.recall:
        return grade === 1 ? 0.999_999_9 : 0;
      case chances.rating:
        return (grade - 1) / 4 + 0.1;
      case chances.fuzz:
        return drawOf(cardId, reps);
    }
  };
}

/** What the scheduler makes of the same answers, each at 16:00 of a day that begins at 04:00. By day: the card after it. */
function replay(grades: readonly number[], preset: typeof defaultPreset, days: number) {
  const calendar = { zone: "UTC", rolloverHour: 4 };
  const start = Date.UTC(2026, 10, 23, 16);
  let state: CardState = { state: "new" };
  let isHeldBack = false;
  const states: CardState[] = [];
  for (let day = 0; day < days; day += 1) {
    const at = new Date(start + day * 86_400_000);
    for (let answers = 0; answers < 20; answers += 1) {
      const today: number = Math.floor((at.getTime() - 4 * 3_600_000) / 86_400_000);
      const dueDay =
        state.state === "new" ? today : dueDayOf(state, today, answers > 0 || isHeldBack);
      if (dueDay > today) break;
      isHeldBack = answers === 19;
      const reps: number = state.state === "new" ? 0 : state.reps;
      const rating = ratings[(grades[reps % grades.length] ?? 3) - 1] ?? "good";
      const outcome = answerCard({ id: cardId, state }, rating, { at, calendar, preset });
      const answer = { cardId, rating, outcome, answeredAt: at, calendar };
      state = nextState(state, answer, preset.weights);
    }
    states.push(state);
  }
  return states;
}

function dueDayOf(
  state: Exclude<CardState, { state: "new" }>,
  today: number,
  isBegun: boolean,
): number {
  if (state.state === "review") return state.dueDay;
  if ("dueDay" in state.due) return state.due.dueDay;
  return isBegun ? today : state.lastReviewDay;
}

const anyRules: fc.Arbitrary<typeof defaultPreset> = fc
  .record({
    desiredRetention: fc.constantFrom(0.7, 0.8, 0.9, 0.95),
    maximumIntervalDays: fc.constantFrom(7, 60, 36_500),
    learningSteps: fc.constantFrom([], [60], [60, 600], [600, 86_400], [60, 600, 259_200]),
    relearningSteps: fc.constantFrom([], [600], [600, 1200], [86_400]),
  })
  .map((rules) => ({ ...defaultPreset, ...rules, weights: boundedWeights(defaultWeights) }))
  // One card by itself: the scheduler is given no load to balance.
  .map((preset) => ({ ...preset, loadBalance: false }));
const anyGrades = fc.array(fc.constantFrom(1, 2, 3, 3, 3, 4), { minLength: 1, maxLength: 25 });

test("a card simulated without chance goes the way the scheduler sends it: the same days, the same memory", () => {
  const days = 200;
  fc.assert(
    fc.property(anyRules, anyGrades, (rules: typeof defaultPreset & StudyRules, grades) => {
      const { snapshots } = simulate(planOf({ newCards: 1, days, habits, preset: rules }), {
        seed: 1,
        dice: loaded(grades),
        snapshots: Array.from({ length: days }, (_, day) => day),
      });
      for (const [day, state] of replay(grades, rules, days).entries()) {
        if (state.state === "new") throw new Error("not answered on the first day");
        const snapshot = snapshots[day];
        const lastDay = state.lastReviewDay - Math.floor(Date.UTC(2026, 10, 23) / 86_400_000);
        expect(snapshot?.lastReviewDay[0]).toBe(lastDay);
        expect((snapshot?.stability[0] ?? 0) / state.memory.stability).toBeCloseTo(1, 5);
      }
    }),
    { numRuns: 150, seed: 20_261_123 },
  );
});
