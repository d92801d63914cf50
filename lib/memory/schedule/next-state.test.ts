import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import type { CardState, Outcome, Rating } from "./card-state.ts";
import { defaultWeights } from "./fsrs.ts";
import { nextState } from "./next-state.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const at = new Date("2026-11-23T04:00:00Z");
const answer = (rating: Rating, outcome: Outcome, answeredAt = at) => ({
  cardId: "c",
  rating,
  outcome,
  answeredAt,
  calendar,
});
const review: CardState = {
  state: "review",
  memory: { stability: 10, difficulty: 5 },
  reps: 4,
  lapses: 1,
  lastReviewAt: new Date("2026-11-13T04:00:00Z"),
  lastReviewDay: asDay(20_770),
  dueDay: asDay(20_780),
  intervalDays: 10,
};

test("the first answer gives a new card a memory and a step", () => {
  const state = nextState(
    { state: "new" },
    answer("good", { state: "learning", step: 1, delaySeconds: 600 }),
    defaultWeights,
  );
  expect(state).toMatchObject({
    state: "learning",
    step: 1,
    reps: 1,
    lapses: 0,
    lastReviewDay: 20_780,
  });
  expect(state.state !== "new" && state.memory.stability).toBe(2.3065);
});

test("ten minutes are between ten and twelve and a half, so that cards do not come back in the same order", () => {
  const dues = Array.from({ length: 40 }, (_, index) => {
    const outcome = { state: "learning", step: 1, delaySeconds: 600 } as const;
    const state = nextState(
      { state: "new" },
      { ...answer("good", outcome), cardId: `c${index}` },
      defaultWeights,
    );
    const dueAt = "due" in state && "dueAt" in state.due ? state.due.dueAt : at;
    return (dueAt.getTime() - at.getTime()) / 1000;
  });
  expect(Math.min(...dues)).toBeGreaterThanOrEqual(600);
  expect(Math.max(...dues)).toBeLessThan(750);
  expect(new Set(dues).size).toBeGreaterThan(20);
});

test("a step that fits into the day is not carried over its end", () => {
  // 03:49:30, ten and a half minutes before the day ends.
  const late = new Date("2026-11-23T19:49:30Z");
  for (let index = 0; index < 40; index += 1) {
    const outcome = { state: "learning", step: 1, delaySeconds: 600 } as const;
    const state = nextState(
      { state: "new" },
      { ...answer("good", outcome, late), cardId: `c${index}` },
      defaultWeights,
    );
    const dueAt = "due" in state && "dueAt" in state.due ? state.due.dueAt : null;
    expect(dueAt?.getTime()).toBeLessThan(Date.parse("2026-11-23T20:00:00Z"));
  }
});

test("only forgetting a review is a lapse", () => {
  const relearn = { state: "relearning", step: 0, delaySeconds: 600 } as const;
  const lapsed = nextState(review, answer("again", relearn), defaultWeights);
  expect(lapsed).toMatchObject({ reps: 5, lapses: 2 });
  const again = nextState(lapsed, answer("again", relearn), defaultWeights);
  expect(again).toMatchObject({ reps: 6, lapses: 2 });
  const passed = nextState(
    review,
    answer("hard", { state: "review", intervalDays: 12 }),
    defaultWeights,
  );
  expect(passed).toMatchObject({ lapses: 1, dueDay: 20_792, intervalDays: 12 });
});

test("each answer counts its day in the calendar it was given in", () => {
  const outcome = { state: "review", intervalDays: 3 } as const;
  const inNiue = {
    ...answer("good", outcome),
    calendar: { zone: "Pacific/Niue", rolloverHour: 4 },
  };
  expect(nextState(review, inNiue, defaultWeights)).toMatchObject({
    lastReviewDay: 20_779,
    dueDay: 20_782,
  });
});
