import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import { answerCard } from "./answer.ts";
import type { CardState, Rating } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { intervalForRetention, nextMemory, retrievability } from "./fsrs.ts";
import { drawOf, fuzzedDays } from "./fuzz.ts";
import { nextState } from "./next-state.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const weights = defaultPreset.weights;
const noon = (day: number) => new Date(day * 86_400_000 + 4 * 3_600_000);
const lastReviewDay = asDay(20_000);

type InReview = Extract<CardState, { state: "review" }>;

/** A card in review as answers leave it: its interval is within fuzz of what its stability asks for. */
function inReview(id: string, stability: number, difficulty: number): InReview {
  const ideal = intervalForRetention(stability, defaultPreset.desiredRetention, weights);
  const bounds = { minimumDays: 1, maximumDays: defaultPreset.maximumIntervalDays };
  const intervalDays = fuzzedDays(ideal, bounds, drawOf(id, 7));
  return {
    state: "review",
    ...{ memory: { stability, difficulty }, reps: 8, lapses: 0 },
    ...{ lastReviewAt: noon(lastReviewDay), lastReviewDay },
    ...{ dueDay: addDays(lastReviewDay, intervalDays), intervalDays },
  };
}

function answerOn(id: string, state: InReview, { day, rating }: { day: number; rating: Rating }) {
  const at = noon(day);
  const outcome = answerCard({ id, state }, rating, { at, calendar, preset: defaultPreset });
  const after = nextState(
    state,
    { cardId: id, rating, outcome, answeredAt: at, calendar },
    weights,
  );
  if (after.state !== "review") throw new Error("提前复习后不在复习中");
  return after;
}

const cards = Array.from({ length: 400 }, (_, index) => {
  const dice = (salt: string) => drawOf(`卡片 ${index}`, 0, salt);
  const id = `卡片 ${index}`;
  const state = inReview(id, 0.6 * 700 ** dice("稳定"), 1 + 9 * dice("难度"));
  return { id, state, elapsed: Math.floor(dice("天") * state.intervalDays) };
});

describe("reviewing ahead", () => {
  test("by Good or Easy never brings a card back before the day it had", () => {
    for (const { id, state, elapsed } of cards) {
      for (const rating of ["good", "easy"] as const) {
        const after = answerOn(id, state, { day: lastReviewDay + elapsed, rating });
        expect(after.dueDay, `${id}, ${elapsed} days after`).toBeGreaterThanOrEqual(state.dueDay);
      }
    }
  });

  test("counts the days that passed in truth: the earlier, the less the memory grows", () => {
    for (const { id, state, elapsed } of cards) {
      const after = answerOn(id, state, { day: lastReviewDay + elapsed, rating: "good" });
      expect(after.memory).toEqual(nextMemory(state.memory, elapsed, "good", weights));
      // ts-fsrs rounds to eight digits.
      const rounded = state.memory.stability - 1e-7;
      expect(after.memory.stability).toBeGreaterThanOrEqual(rounded);
      const onDay = nextMemory(state.memory, state.intervalDays, "good", weights);
      if (elapsed > 0) expect(onDay.stability).toBeGreaterThanOrEqual(after.memory.stability);
    }
  });

  test("still follows memory where the day was set by hand further than memory reaches", () => {
    const state = { ...inReview("远", 10, 5), dueDay: addDays(lastReviewDay, 300) };
    const far = { ...state, intervalDays: 300 };
    const after = answerOn("远", far, { day: lastReviewDay + 5, rating: "good" });
    expect(after.dueDay).toBeLessThan(far.dueDay);
    const recall = retrievability(after.memory, after.intervalDays, weights);
    expect(recall).toBeGreaterThan(0.85);
  });
});
