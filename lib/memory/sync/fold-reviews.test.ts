import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerCard } from "#lib/memory/schedule/answer";
import { type CardState, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { byTime } from "./fold-card.ts";
import { applyReview, foldReviews, standingAnswers } from "./fold-reviews.ts";
import type { Answer, Retraction, Review } from "./review.ts";

const { weights } = defaultPreset;
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };

const answer = (id: string, minute: number, change: Partial<Answer> = {}): Answer => ({
  kind: "answer",
  id,
  cardId: "card",
  answeredAt: new Date(Date.parse("2026-11-23T04:00:00Z") + minute * 60_000),
  calendar,
  rating: "good",
  outcome: { state: "review", intervalDays: 3 },
  durationMs: 4000,
  typedText: null,
  ...change,
});
const retract = (target: Answer, id = `undo ${target.id}`): Retraction => ({
  kind: "retraction",
  id,
  cardId: target.cardId,
  answeredAt: target.answeredAt,
  calendar,
  targetId: target.id,
});

describe("a card's state", () => {
  test("without reviews is new", () => expect(foldReviews([], weights)).toEqual({ state: "new" }));

  test("is due when its last answer said", () => {
    const first = answer("a", 0, { outcome: { state: "learning", step: 1, delaySeconds: 600 } });
    const second = answer("b", 11, { outcome: { state: "review", intervalDays: 2 } });
    expect(foldReviews([second, first], weights)).toMatchObject({
      state: "review",
      reps: 2,
      dueDay: 20_782,
      intervalDays: 2,
    });
  });

  test("counts two reviews of one evening, on two devices offline, as the same day", () => {
    const first = answer("phone", 0);
    const both = foldReviews([answer("laptop", 30), first], weights);
    const one = foldReviews([first], weights);
    if (both.state === "new" || one.state === "new") throw new Error("answered");
    expect(both.reps).toBe(2);
    // Good on the same day leaves the stability of a first Good where it is.
    expect(both.memory.stability).toBeCloseTo(one.memory.stability, 6);
  });

  test("takes each review in the calendar it was given in", () => {
    // 03:30 and 04:30 in Shanghai are two days, in Kathmandu (01:15 and 02:15) one.
    const outcome = { state: "review", intervalDays: 3 } as const;
    const [first, second] = [answer("a", -510, { outcome }), answer("b", -450, { outcome })];
    const kathmandu = { zone: "Asia/Kathmandu", rolloverHour: 4 };
    const there = foldReviews(
      [first, second].map((review) => ({ ...review, calendar: kathmandu })),
      weights,
    );
    const here = foldReviews([first, second], weights);
    if (there.state === "new" || here.state === "new") throw new Error("answered");
    expect(there.memory.stability).toBeCloseTo(2.3065, 4);
    expect(here.memory.stability).toBeGreaterThan(2.4);
  });

  test("an answer taken back never was; taking it back twice changes nothing", () => {
    const [first, second] = [answer("a", 0), answer("b", 4000)];
    const without = foldReviews([first], weights);
    expect(foldReviews([retract(second), first, second], weights)).toEqual(without);
    expect(
      foldReviews([first, second, retract(second), retract(second, "again")], weights),
    ).toEqual(without);
  });

  test("a retraction without its answer waits for it", () => {
    const first = answer("a", 0);
    expect(foldReviews([retract(first)], weights)).toEqual({ state: "new" });
    expect(standingAnswers([retract(first), first])).toEqual([]);
  });

  test("at one instant the order of the ids decides", () => {
    const [one, other] = [answer("a", 0, { rating: "again" }), answer("b", 0, { rating: "easy" })];
    expect(foldReviews([other, one], weights)).toEqual(foldReviews([one, other], weights));
  });
});

/** Histories as a learner makes them: every outcome is the one the scheduler chose; some answers are taken back. */
const anyHistory = fc
  .array(
    fc.record({
      waitMinutes: fc.oneof(fc.nat(30), fc.nat(60 * 24 * 40)),
      rating: fc.constantFrom(...ratings),
      undone: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
      zone: fc.constantFrom("Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"),
      id: fc.uuid({ version: 7 }),
    }),
    { maxLength: 15 },
  )
  .map((steps) => {
    const reviews: Review[] = [];
    let state: CardState = { state: "new" };
    let minute = 0;
    for (const { waitMinutes, rating, undone, zone, id } of steps) {
      minute += waitMinutes + 1;
      const context = { at: answer(id, minute).answeredAt, calendar: { zone, rolloverHour: 4 } };
      const outcome = answerCard({ id: "card", state }, rating, {
        ...context,
        preset: defaultPreset,
      });
      const review = answer(id, minute, { calendar: context.calendar, rating, outcome });
      reviews.push(review);
      if (undone) reviews.push(retract(review));
      else state = applyReview(state, review, weights);
    }
    return { reviews, state };
  });

describe("for any history", () => {
  test("the state folded from the log is the state the session reached", () => {
    fc.assert(
      fc.property(anyHistory, ({ reviews, state }) => {
        expect(foldReviews(reviews, weights)).toEqual(state);
      }),
    );
  });

  test("arriving in any order, some of it twice, it folds to the same", () => {
    const delivered = anyHistory.chain(({ reviews, state }) =>
      fc.record({
        state: fc.constant(state),
        arrived: fc
          .tuple(
            fc.shuffledSubarray(reviews, { minLength: reviews.length }),
            fc.shuffledSubarray(reviews),
            fc.boolean(),
          )
          .map(([once, twice, first]) => (first ? [...twice, ...once] : [...once, ...twice])),
      }),
    );
    fc.assert(
      fc.property(delivered, ({ arrived, state }) => {
        expect(foldReviews(arrived, weights)).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test("undoing the last answer restores the state before it exactly", () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...ratings), ({ reviews, state }, rating) => {
        const last = answer("ffffffff-ffff-7fff-bfff-ffffffffffff", 1_000_000, { rating });
        expect(foldReviews([...reviews, last, retract(last)], weights)).toEqual(state);
      }),
    );
  });

  test("a late review from another device takes its place in time", () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(14), ({ reviews }, missing) => {
        const late = reviews.filter((_, index) => index !== missing);
        const arrived = [...late, ...reviews.slice(missing, missing + 1)];
        expect(foldReviews(arrived, weights)).toEqual(foldReviews(reviews, weights));
      }),
    );
  });

  test("the order of reviews is total", () => {
    fc.assert(
      fc.property(anyHistory, ({ reviews }) => {
        const sorted = [...reviews].sort(byTime);
        expect([...reviews].reverse().sort(byTime)).toEqual(sorted);
      }),
    );
  });
});
