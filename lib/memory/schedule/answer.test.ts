import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { answerCard, previewAnswers } from "./answer.ts";
import { type CardState, type Outcome, type Preset, ratings } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import vectors from "./fsrs6-vectors.json" with { type: "json" };
import { nextState } from "./next-state.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const context = { at: noon, calendar, preset: defaultPreset };
const today = dayOf(noon, calendar);
const fresh: CardState = { state: "new" };
const past = {
  memory: { stability: 10, difficulty: 5 },
  reps: 4,
  lapses: 0,
  lastReviewAt: new Date(noon.getTime() - 10 * 86_400_000),
  lastReviewDay: asDay(today - 10),
};
const inReview: CardState = { ...past, state: "review", dueDay: today, intervalDays: 10 };
const inStep = (state: "learning" | "relearning", step: number): CardState => ({
  ...past,
  lastReviewDay: today,
  state,
  step,
  due: { dueAt: noon },
});
const withPreset = (change: Partial<Preset>) => ({
  ...context,
  preset: { ...defaultPreset, ...change },
});
const daysOf = (outcome: Outcome) => ("intervalDays" in outcome ? outcome.intervalDays : 0);

describe("a new card", () => {
  test("goes through the steps of one and ten minutes; Easy skips them", () => {
    const preview = previewAnswers({ id: "c", state: fresh }, context);
    expect(preview.again).toEqual({ state: "learning", step: 0, delaySeconds: 60 });
    expect(preview.hard).toEqual({ state: "learning", step: 0, delaySeconds: 330 });
    expect(preview.good).toEqual({ state: "learning", step: 1, delaySeconds: 600 });
    expect(preview.easy.state).toBe("review");
    // 8.3 days and Anki's fuzz of two.
    expect(daysOf(preview.easy)).toBeGreaterThanOrEqual(6);
    expect(daysOf(preview.easy)).toBeLessThanOrEqual(10);
  });

  test("on the last step repeats it with Hard and graduates with Good", () => {
    const preview = previewAnswers({ id: "c", state: inStep("learning", 1) }, context);
    expect(preview.again).toEqual({ state: "learning", step: 0, delaySeconds: 60 });
    expect(preview.hard).toEqual({ state: "learning", step: 1, delaySeconds: 600 });
    expect(preview.good.state).toBe("review");
    expect(preview.easy.state).toBe("review");
  });

  test("without steps stays in learning while its interval is below half a day", () => {
    const preview = previewAnswers({ id: "c", state: fresh }, withPreset({ learningSteps: [] }));
    // Stability 0.212 days.
    expect(preview.again).toEqual({ state: "learning", step: 0, delaySeconds: 18_317 });
    expect([preview.hard, preview.good].map(daysOf)).toEqual([1, 2]);
    expect(daysOf(preview.easy)).toBeGreaterThan(2);
  });
});

describe("a forgotten card", () => {
  test("relearns in ten minutes", () => {
    const outcome = answerCard({ id: "c", state: inReview }, "again", context);
    expect(outcome).toEqual({ state: "relearning", step: 0, delaySeconds: 600 });
  });

  test("returns to review with Good, waits half as long again with Hard", () => {
    const preview = previewAnswers({ id: "c", state: inStep("relearning", 0) }, context);
    expect(preview.hard).toEqual({ state: "relearning", step: 0, delaySeconds: 900 });
    expect(preview.good.state).toBe("review");
    expect(daysOf(preview.easy)).toBeGreaterThan(daysOf(preview.good));
  });

  test("without relearning steps comes back in days", () => {
    const outcome = answerCard(
      { id: "c", state: inReview },
      "again",
      withPreset({ relearningSteps: [] }),
    );
    expect(outcome.state).toBe("review");
    expect(daysOf(outcome)).toBeGreaterThanOrEqual(1);
  });
});

describe("a step that reaches the next day", () => {
  // 03:55 in Shanghai; the day ends at 04:00.
  const late = { ...context, at: new Date("2026-11-23T19:55:00Z") };

  test("is counted in learner days", () => {
    const preview = previewAnswers({ id: "c", state: fresh }, late);
    expect(preview.again).toEqual({ state: "learning", step: 0, delaySeconds: 60 });
    expect(preview.good).toEqual({ state: "learning", step: 1, intervalDays: 1 });
  });

  test.each([
    [86_400, 1],
    [3 * 86_400, 3],
  ])("a step of %i seconds is %i days", (seconds, intervalDays) => {
    const steps = withPreset({ learningSteps: [60, seconds] });
    const outcome = answerCard({ id: "c", state: fresh }, "good", steps);
    expect(outcome).toEqual({ state: "learning", step: 1, intervalDays });
  });

  test("an hour lost to summer time does not make it a day longer", () => {
    const newYork = { zone: "America/New_York", rolloverHour: 4 };
    const at = new Date("2026-03-08T01:00:00Z");
    const steps = { ...withPreset({ learningSteps: [60, 86_400] }), at, calendar: newYork };
    const outcome = answerCard({ id: "c", state: fresh }, "good", steps);
    expect(outcome).toEqual({ state: "learning", step: 1, intervalDays: 1 });
  });
});

describe("a review", () => {
  test("preview and answer agree, seven seconds or seven hours later", () => {
    const card = { id: "019abc00-0000-7000-8000-000000000001", state: inReview };
    const preview = previewAnswers(card, context);
    const later = { ...context, at: new Date(noon.getTime() + 7 * 3_600_000) };
    for (const rating of ratings) expect(answerCard(card, rating, later)).toEqual(preview[rating]);
  });

  test("across a UTC midnight is the same day, across the rollover the next", () => {
    const state = {
      ...inReview,
      lastReviewDay: today,
      lastReviewAt: new Date("2026-11-23T23:50:00Z"),
    };
    const card = { id: "c", state };
    const at = (iso: string, zone: string) => ({
      ...context,
      at: new Date(iso),
      calendar: { zone, rolloverHour: 4 },
    });
    const same = previewAnswers(card, at("2026-11-24T00:10:00Z", "America/New_York"));
    const next = previewAnswers(card, at("2026-11-24T00:10:00Z", "Asia/Shanghai"));
    // On the same day Hard leaves a stability of ten where it was: ten days and Anki's fuzz of two.
    expect(Math.abs(daysOf(same.hard) - 10)).toBeLessThanOrEqual(2);
    expect(daysOf(next.easy)).toBeGreaterThan(daysOf(same.easy));
  });

  test("after a flight west, on a day before the last one, counts as the same day", () => {
    const ahead = { ...inReview, lastReviewDay: asDay(today + 1) };
    const same = { ...inReview, lastReviewDay: today };
    expect(previewAnswers({ id: "c", state: ahead }, context)).toEqual(
      previewAnswers({ id: "c", state: same }, context),
    );
  });

  test("at the highest desired retention Good and Easy still differ", () => {
    const short = { ...inReview, memory: { stability: 1, difficulty: 9 }, intervalDays: 1 };
    const strict = withPreset({ desiredRetention: 0.99 });
    const { hard, good, easy } = previewAnswers({ id: "c", state: short }, strict);
    expect([hard, good].map(daysOf)).toEqual([1, 2]);
    expect(daysOf(easy)).toBeGreaterThan(2);
  });

  test("never comes back later than the maximum interval", () => {
    const { hard, good, easy } = previewAnswers(
      { id: "c", state: { ...inReview, memory: { stability: 300, difficulty: 2 } } },
      withPreset({ maximumIntervalDays: 30 }),
    );
    expect(Math.max(...[hard, good, easy].map(daysOf))).toBeLessThanOrEqual(30);
  });

  test("passed late gets more than the last interval, and a shorter ideal may not undercut it by chance", () => {
    // Anki's rows: ideal 2.73 after 4 days keeps 4, after 5 days is free, ideal 4.59 after 4 days gets 5.
    const least = (stability: number, intervalDays: number) => {
      const memory = { stability, difficulty: 10 };
      const state = { ...inReview, memory, intervalDays, lastReviewDay: today };
      const cards = Array.from({ length: 60 }, (_, index) => ({ id: `c${index}`, state }));
      return Math.min(...cards.map((card) => daysOf(answerCard(card, "hard", context))));
    };
    for (const { interval, prev, out } of vectors.anki_fuzz.minimum_review_fuzz_interval) {
      // Without a floor the range of 2.7 days begins at two.
      expect(least(interval, prev)).toBe(out === 0 ? 2 : out);
    }
  });
});

const anyState: fc.Arbitrary<CardState> = fc
  .record({
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    reps: fc.nat(500),
    elapsed: fc.integer({ min: -2, max: 3000 }),
    intervalDays: fc.integer({ min: 1, max: 36_500 }),
    sort: fc.constantFrom("new", "learning", "relearning", "review"),
    step: fc.nat(3),
  })
  .map(({ stability, difficulty, reps, elapsed, intervalDays, sort, step }): CardState => {
    const lastReviewDay = asDay(today - elapsed);
    const known = { ...past, memory: { stability, difficulty }, reps, lastReviewDay };
    if (sort === "new") return fresh;
    if (sort === "review") return { ...known, state: sort, dueDay: today, intervalDays };
    return { ...known, state: sort, step, due: { dueAt: noon } };
  });
const anyPreset: fc.Arbitrary<Preset> = fc
  .record({
    desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    learningSteps: fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 3 }),
    relearningSteps: fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 3 }),
    maximumIntervalDays: fc.integer({ min: 1, max: 36_500 }),
  })
  .map((change) => ({ ...defaultPreset, ...change }));

describe("for any card and any preset", () => {
  test("intervals are whole days from one to the maximum, and Hard < Good < Easy below it", () => {
    fc.assert(
      fc.property(fc.uuid(), anyState, anyPreset, (id, state, preset) => {
        const maximum = preset.maximumIntervalDays;
        const { again, hard, good, easy } = previewAnswers({ id, state }, { ...context, preset });
        const reviews = [hard, good, easy]
          .filter((outcome) => outcome.state === "review")
          .map(daysOf);
        for (const days of [...reviews, ...(again.state === "review" ? [daysOf(again)] : [])]) {
          expect(Number.isInteger(days) && days >= 1 && days <= maximum).toBe(true);
        }
        for (const [index, days] of reviews.slice(1).entries()) {
          expect(days).toBeGreaterThanOrEqual(Math.min(maximum, (reviews[index] ?? 0) + 1));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("the due day of the next state is the one the button promised", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        anyState,
        anyPreset,
        fc.constantFrom(...ratings),
        (id, state, preset, rating) => {
          const outcome = answerCard({ id, state }, rating, { ...context, preset });
          const answer = { cardId: id, rating, outcome, answeredAt: noon, calendar };
          const next = nextState(state, answer, preset.weights);
          if (next.state === "new") throw new Error("an answered card is not new");
          if (next.state === "review") expect(next.dueDay).toBe(today + daysOf(outcome));
          else if ("dueDay" in next.due) expect(next.due.dueDay).toBe(today + daysOf(outcome));
          else expect(dayOf(next.due.dueAt, calendar)).toBe(today);
        },
      ),
      { numRuns: 500 },
    );
  });
});
