import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import { answerCard, previewAnswers } from "#lib/memory/schedule/answer";
import { type Outcome, type Preset, type Rating, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { DayLoad } from "#lib/memory/schedule/load-balance";
import { rescheduleAll } from "#lib/memory/schedule/reschedule";
import { addDays, asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardAct } from "./card-act.ts";
import { type DueContext, explainDue } from "./explain-due.ts";
import { type CardEvent, foldCard } from "./fold-card.ts";
import type { Answer } from "./review.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const onDay = (day: number, minute = 0) =>
  new Date(noon.getTime() + (day * 1440 + minute) * 60_000);
const answer = (day: number, rating: Rating, outcome: Outcome): Answer => ({
  ...{ kind: "answer", id: `answer ${day}`, cardId: "卡", answeredAt: onDay(day), calendar },
  ...{ rating, outcome, durationMs: 4000, typedText: null },
});
const done = (day: number, act: Act): CardAct => ({
  ...{ kind: "act", id: `act ${day}`, cardId: "卡", answeredAt: onDay(day, 1), calendar },
  ...{ groupId: `group ${day}`, act },
});
const inDays = (days: number): Outcome => ({ state: "review", intervalDays: days });
const looking = (day: number, change: Partial<Preset> = {}): DueContext => {
  return { at: onDay(day), calendar, preset: { ...defaultPreset, ...change } };
};
const first = answer(0, "easy", inDays(8));

describe("why a card is due on its day", () => {
  test("a card never answered has no day, and says what each button would do", () => {
    const { cause, wait, next } = explainDue("卡", [], looking(0));
    expect(cause).toEqual({ kind: "new", wasReset: false });
    expect(wait).toBeNull();
    expect(next.good.now).toEqual({ state: "learning", step: 1, delaySeconds: 600 });
    expect(next.good).toMatchObject({ recallThen: null, elapsedDays: null, range: null });
    // The first stabilities are the first four weights.
    expect(next.again.memoryAfter.stability).toBeCloseTo(0.212, 6);
    expect(next.easy.memoryAfter.stability).toBeCloseTo(8.2956, 6);
  });

  test("after Easy on a new card: 8.3 days, moved by fuzz to one from 6 to 10", () => {
    const { cause, wait } = explainDue("卡", [first], looking(3));
    expect(cause).toMatchObject({
      ...{ kind: "answer", rating: "easy", stateBefore: "new", memoryBefore: null, day: today },
      ...{ intervalDays: 8, isAsNow: true, lateDays: null },
    });
    if (cause.kind !== "answer") throw new Error(cause.kind);
    expect(cause.range).toMatchObject({ lower: 6, upper: 10, isCapped: false, raisedBy: null });
    expect(cause.range?.idealDays).toBeCloseTo(8.2956, 4);
    expect(wait).toMatchObject({ waitDays: 8, overdueDays: 0, due: { dueDay: today + 8 } });
    // (1 + 0.98034 · 8 / 8.2956) ^ −0.1542
    expect(wait?.recallWhenDue).toBeCloseTo(0.9025, 4);
    expect(wait?.recallNow).toBeCloseTo(0.9543, 4);
  });

  test("after Good ten days later: what was known then, and what came of it", () => {
    const { cause } = explainDue("卡", [first, answer(10, "good", inDays(35))], looking(50));
    if (cause.kind !== "answer") throw new Error(cause.kind);
    expect(cause).toMatchObject({ elapsedDays: 10, lateDays: 2, stateBefore: "review" });
    expect(cause.recallThen).toBeCloseTo(0.8867, 4);
    expect(cause.memoryBefore?.stability).toBeCloseTo(8.2956, 4);
    // S · (1 + e^w8 · (11 − D) · S^−w9 · (e^((1 − R) · w10) − 1)) with D = 1
    expect(cause.memoryAfter.stability).toBeCloseTo(44.0969, 3);
    expect(cause.range?.idealDays).toBeCloseTo(cause.memoryAfter.stability, 6);
  });

  test("a card that is late says by how many days", () => {
    const { wait } = explainDue("卡", [first], looking(20));
    expect(wait).toMatchObject({ overdueDays: 12 });
    expect(wait?.recallNow).toBeLessThan(wait?.recallWhenDue ?? 0);
  });

  test("the longest interval of the preset holds a longer one back", () => {
    const short = { maximumIntervalDays: 5 };
    const { cause } = explainDue("卡", [answer(0, "easy", inDays(5))], looking(0, short));
    if (cause.kind !== "answer") throw new Error(cause.kind);
    expect(cause.range).toMatchObject({ upper: 5, isCapped: true });
    expect(cause.isAsNow).toBe(true);
  });

  test("a day that another desired retention chose is said to lie outside of what would be chosen now", () => {
    expect(explainDue("卡", [first], looking(0)).cause).toMatchObject({ isAsNow: true });
    const { cause, wait } = explainDue("卡", [first], looking(0, { desiredRetention: 0.8 }));
    expect(cause).toMatchObject({ isAsNow: false, intervalDays: 8 });
    expect(wait?.idealDays).toBeGreaterThan(20);
    const steps = { state: "learning", step: 0, delaySeconds: 60 } as const;
    const learned = [answer(0, "again", steps)];
    expect(explainDue("卡", learned, looking(0)).cause).toMatchObject({ isAsNow: true });
    const others = looking(0, { learningSteps: [120] });
    expect(explainDue("卡", learned, others).cause).toMatchObject({ kind: "step", isAsNow: false });
  });

  test("hard on a card in review stays above its last interval where memory grew", () => {
    const short = answer(8, "hard", inDays(11));
    const log = [{ ...first, outcome: inDays(10) }, short];
    const { cause } = explainDue("卡", log, looking(9, { desiredRetention: 0.95 }));
    if (cause.kind !== "answer") throw new Error(cause.kind);
    expect(cause.range).toMatchObject({ lower: 11, upper: 13, raisedBy: "lastInterval" });
  });

  test("good on a new card without steps stays above hard", () => {
    const context = looking(0, { desiredRetention: 0.95, learningSteps: [] });
    const { cause } = explainDue("卡", [answer(0, "good", inDays(2))], context);
    if (cause.kind !== "answer") throw new Error(cause.kind);
    expect(cause.range).toMatchObject({ lower: 2, upper: 2, raisedBy: "lowerButton" });
    expect(cause.range?.idealDays).toBeLessThan(1);
  });
});

describe("what put a card where it stands", () => {
  test("is a step, with the seconds that fuzz may add to it", () => {
    const step = { state: "learning", step: 1, delaySeconds: 600 } as const;
    const { cause, wait } = explainDue("卡", [answer(0, "good", step)], looking(0));
    expect(cause).toMatchObject({ kind: "step", wait: { step: 1, mostFuzzSeconds: 150 } });
    expect(wait).toMatchObject({ waitDays: 0, recallNow: 1, overdueDays: 0 });
  });

  test("is the learner's own day, and for a new card the memory made for it", () => {
    const act = { type: "setDue", dueDay: addDays(today, 21), intervalDays: 21 } as const;
    const set = done(0, { ...act, desiredRetention: 0.9 });
    const made = explainDue("卡", [set], looking(0));
    expect(made.cause).toMatchObject({ kind: "setDue", intervalDays: 21, madeForRetention: 0.9 });
    expect(made.wait?.recallWhenDue).toBeCloseTo(0.9, 6);
    expect(explainDue("卡", [first, set], looking(0)).cause).toMatchObject({
      ...{ kind: "setDue", madeForRetention: null },
    });
  });

  test("is a reset, after which nothing is known", () => {
    const { cause, wait } = explainDue("卡", [first, done(1, { type: "reset" })], looking(2));
    expect(cause).toEqual({ kind: "new", wasReset: true });
    expect(wait).toBeNull();
  });

  test("is not a flag, a burying, what was taken back, or a rescheduling that no longer holds", () => {
    const by = explainDue("卡", [first], looking(9)).cause;
    const acts: Act[] = [
      { type: "flag", flag: 2 },
      { type: "bury", untilDay: asDay(today + 2) },
      { type: "suspend" },
      { type: "reschedule", dueDay: asDay(today + 3), intervalDays: 3, reps: 7 },
    ];
    const lapse = answer(8, "again", { state: "relearning", step: 0, delaySeconds: 600 });
    const log: CardEvent[] = [
      first,
      ...acts.map((act, index) => done(index + 1, act)),
      lapse,
      { ...lapse, kind: "retraction", id: "retraction", targetId: lapse.id },
    ];
    expect(explainDue("卡", log, looking(9)).cause).toEqual(by);
  });

  test("is a rescheduling, with the range it was chosen from", () => {
    const state = foldCard([first], defaultPreset.weights).state;
    const preset = { ...defaultPreset, desiredRetention: 0.8 };
    const card = { id: "卡", noteId: "n", state, suspended: false, buriedUntilDay: null };
    const { acts } = rescheduleAll([card], { preset, today });
    const [{ act } = { act: null }] = acts;
    if (act === null) throw new Error("It did not move.");
    const context = looking(0, { desiredRetention: 0.8 });
    const { cause } = explainDue("卡", [first, done(0, act)], context);
    expect(cause).toMatchObject({ kind: "reschedule", isAsNow: true });
    const backAtNinety = explainDue("卡", [first, done(0, act)], looking(0));
    expect(backAtNinety.cause).toMatchObject({ kind: "reschedule", isAsNow: false });
  });
});

/** Cards and days of a load on which no two days are alike. */
const crowd = (seed: number): DayLoad => ({
  countOn: (day) => ((day * 7919 + seed * 104_729) % 13) * (day % 3),
  siblingDays: [addDays(today, 5), addDays(today, 9)],
});

describe("for any log answered by one preset", () => {
  const anyPreset = fc
    .record({
      desiredRetention: fc.integer({ min: 70, max: 98 }).map((percent) => percent / 100),
      maximumIntervalDays: fc.constantFrom(30, 36_500),
      learningSteps: fc.constantFrom([60, 600], [], [86_400]),
      relearningSteps: fc.constantFrom([600], []),
      loadBalance: fc.boolean(),
    })
    .map((change) => ({ ...defaultPreset, ...change }));
  const anyAnswers = fc.array(
    fc.record({
      wait: fc.oneof(fc.nat(4), fc.nat(60)),
      rating: fc.constantFrom<Rating>(...ratings),
    }),
    { minLength: 1, maxLength: 10 },
  );

  const answersTo = (
    answers: readonly { readonly wait: number; readonly rating: Rating }[],
    preset: Preset,
    load?: DayLoad,
  ) => {
    const log: Answer[] = [];
    let day = 0;
    for (const [index, { wait, rating }] of answers.entries()) {
      day += wait;
      const at = onDay(day, index);
      const { state } = foldCard(log, preset.weights);
      const context = { at, calendar, preset, ...(load && { load }) };
      const outcome = answerCard({ id: "卡", state }, rating, context);
      log.push({ ...answer(day, rating, outcome), id: `${index}`, answeredAt: at });
    }
    return { log, day };
  };

  test.each<[string, boolean]>([
    ["without a load", false],
    ["balanced over any load", true],
  ])("the range explained has the interval that was chosen, %s", (_, hasLoad) => {
    fc.assert(
      fc.property(anyAnswers, anyPreset, fc.nat(50), (answers, preset, seed) => {
        const { log, day } = answersTo(answers, preset, hasLoad ? crowd(seed) : undefined);
        for (const count of log.keys()) {
          const first = log.slice(0, count + 1);
          const { cause } = explainDue("卡", first, { at: onDay(day), calendar, preset });
          expect(cause).toMatchObject({ isAsNow: true });
          if (cause.kind !== "answer") continue;
          expect(cause.range?.lower).toBeLessThanOrEqual(cause.intervalDays);
          expect(cause.range?.upper).toBeGreaterThanOrEqual(cause.intervalDays);
          if (!hasLoad) expect(cause.range?.fuzzDays).toBe(cause.intervalDays);
        }
      }),
      { numRuns: 300, seed: 20_261_123 },
    );
  });

  test("what the next answers would give is what the buttons show", () => {
    fc.assert(
      fc.property(anyAnswers, anyPreset, (answers, preset) => {
        const { log, day } = answersTo(answers, preset);
        const context = { at: onDay(day + 1), calendar, preset };
        const card = { id: "卡", state: foldCard(log, preset.weights).state };
        const { next, wait } = explainDue("卡", log, context);
        expect(wait).toMatchObject({ memory: card.state.state === "new" ? 0 : card.state.memory });
        const shown = previewAnswers(card, context);
        for (const rating of ratings) expect(next[rating].now).toEqual(shown[rating]);
      }),
      { numRuns: 100, seed: 20_261_123 },
    );
  });
});
