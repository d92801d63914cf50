import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import {
  averageHabits,
  estimateHabits,
  habitsOf,
  habitsSoFar,
  type TimedAnswer,
} from "./study-habits.ts";
import { timeAnswers } from "./timed-answers.ts";

function answersOf(counts: readonly number[], state: TimedAnswer["state"]): readonly TimedAnswer[] {
  return counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, number) => ({
      cardId: `卡 ${state} ${at} ${number}`,
      day: asDay(20_000),
      grade: (at + 1) as TimedAnswer["grade"],
      state,
      durationMs: 0,
    })),
  );
}

test("who has not studied yet is taken for the average learner, 平均水平", () => {
  expect(estimateHabits([])).toEqual(averageHabits);
});

// The counts are those behind the shares of fsrs-rs 6.5, src/simulation.rs, extract_simulator_config_from_revlog: 3566 first answers and 13 058 passed reviews of a collection that is
// itself not to be had. Its steps are smoothed twice there and do not apply; its seconds are known without their counts.
test("shares are mixed with the average as the reference mixes them", () => {
  const { firstRatings, passRatings } = estimateHabits([
    ...answersOf([690, 0, 512, 2364], "new"),
    ...answersOf([900, 960, 11_767, 331], "review"),
  ]);
  const expectedFirst = [0.19413717, 0.0012997796, 0.1484375, 0.65612555];
  const expectedPass = [0.07409216, 0.900103, 0.025804851];
  for (const [at, share] of expectedFirst.entries()) expect(firstRatings[at]).toBeCloseTo(share, 6);
  for (const [at, share] of expectedPass.entries()) expect(passRatings[at]).toBeCloseTo(share, 6);
});

test("seconds are the learner's own as they come to be known, and an hour at lunch counts as a minute", () => {
  const slow = answersOf([0, 0, 450, 0], "review").map((one) => ({ ...one, durationMs: 20_000 }));
  const { seconds } = estimateHabits(slow);
  expect(seconds.review[2]).toBeCloseTo(0.9 * 20 + 0.1 * 12.38, 10);
  expect(seconds.review[3]).toBe(averageHabits.seconds.review[3]);
  const away = answersOf([0, 0, 1, 0], "review").map((one) => ({ ...one, durationMs: 3_600_000 }));
  expect(estimateHabits(away).seconds.review[2]).toBeCloseTo((60 + 50 * 12.38) / 51, 10);
});

test("further answers on a day are steps, those of the next day are not", () => {
  const day = (number: number) => asDay(20_000 + number);
  const base = { cardId: "卡", durationMs: 5000 };
  const { learningSteps, relearningSteps, firstRatings } = estimateHabits([
    { ...base, day: day(0), grade: 1, state: "new" },
    { ...base, day: day(0), grade: 3, state: "learning" },
    { ...base, day: day(0), grade: 4, state: "learning" },
    { ...base, day: day(3), grade: 1, state: "review" },
    { ...base, day: day(3), grade: 2, state: "relearning" },
    { ...base, day: day(9), grade: 3, state: "review" },
  ]);
  const more = (share: number, of: number) => (share * 50 + of) / 51;
  expect(firstRatings[0]).toBeCloseTo(more(0.24, 1), 10);
  expect(learningSteps[0][2]).toBeCloseTo(more(0.5108, 1), 10);
  expect(learningSteps[2][3]).toBeCloseTo(more(0.055, 1), 10);
  expect(relearningSteps[0][1]).toBeCloseTo(more(0.0643, 1), 10);
  expect(relearningSteps[1]).toEqual(averageHabits.relearningSteps[1]);
});

test("an answer found its card in the state the one before had left it in", () => {
  const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
  const base = { cardId: "卡", calendar, durationMs: 5000 };
  const timed = timeAnswers([
    {
      ...base,
      answeredAt: new Date("2026-11-23T00:00:00Z"),
      rating: "good",
      outcome: { state: "learning", step: 1, delaySeconds: 600 },
    },
    {
      ...base,
      answeredAt: new Date("2026-11-23T00:10:00Z"),
      rating: "easy",
      outcome: { state: "review", intervalDays: 8 },
    },
  ]);
  const day = asDay(20_780);
  expect(timed).toEqual([
    { cardId: "卡", day, grade: 3, state: "new", durationMs: 5000 },
    { cardId: "卡", day, grade: 4, state: "learning", durationMs: 5000 },
  ]);
});

test("habits are one's own from 400 answers on, until then the average learner's, 满四百次才算自己的", () => {
  const sort = { state: "review", grade: 3, after: null, timed: 0, totalMs: 0 } as const;
  const few = habitsSoFar([
    { ...sort, answers: 300 },
    { ...sort, grade: 2, answers: 99 },
  ]);
  expect(few).toEqual({ habits: averageHabits, answers: 399, areOwn: false });
  const enough = habitsSoFar([{ ...sort, answers: 400 }]);
  expect(enough).toMatchObject({ answers: 400, areOwn: true });
  expect(enough.habits.passRatings[1]).toBeGreaterThan(0.9);
});

test("a card answered once more on a day it was passed says nothing of what is remembered", () => {
  const sort = { answers: 500, timed: 0, totalMs: 0 };
  const again = habitsOf([{ ...sort, state: "review", grade: 4, after: 3 }]);
  expect(again.passRatings).toEqual(averageHabits.passRatings);
});
