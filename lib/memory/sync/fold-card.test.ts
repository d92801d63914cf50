import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import { answerCard } from "#lib/memory/schedule/answer";
import { type CardState, type Rating, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { intervalForRetention } from "#lib/memory/schedule/fsrs";
import { addDays, asDay } from "#lib/memory/time/day";
import type { CardAct } from "./card-act.ts";
import { applyEvent, type CardEvent, foldCard, untouched } from "./fold-card.ts";
import { foldReviews } from "./fold-reviews.ts";
import type { Answer, Retraction, Review } from "./review.ts";

const { weights } = defaultPreset;
const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const today = asDay(20_780);
const onMinute = (minute: number) => new Date(Date.parse("2026-11-23T04:00:00Z") + minute * 60_000);
const answer = (id: string, minute: number, change: Partial<Answer> = {}): Answer => ({
  kind: "answer",
  id,
  cardId: "卡",
  answeredAt: onMinute(minute),
  calendar,
  rating: "good",
  outcome: { state: "review", intervalDays: 3 },
  durationMs: 4000,
  typedText: null,
  ...change,
});
const done = (id: string, minute: number, act: Act): CardAct => ({
  ...{ kind: "act", id, cardId: "卡", answeredAt: onMinute(minute), calendar },
  ...{ groupId: `group of ${id}`, act },
});
const retract = (target: Answer | CardAct, id = `undo ${target.id}`): Retraction => ({
  ...{ kind: "retraction", id, cardId: "卡", answeredAt: target.answeredAt, calendar },
  targetId: target.id,
});
const fold = (...events: readonly CardEvent[]) => foldCard(events, weights);
const first = answer("a", 0);

describe("an act on a card", () => {
  test("leaves a card of which nothing was said untouched until it is done", () => {
    expect(fold()).toEqual(untouched);
    expect(fold(first)).toEqual({ ...untouched, state: foldReviews([first], weights) });
  });

  test.each<[string, readonly Act[], object]>([
    ["buries it", [{ type: "bury", untilDay: asDay(20_781) }], { buriedUntilDay: 20_781 }],
    [
      "brings it back",
      [{ type: "bury", untilDay: asDay(20_781) }, { type: "unbury" }],
      { buriedUntilDay: null },
    ],
    ["suspends it", [{ type: "suspend" }], { suspended: true }],
    ["lets it go on", [{ type: "suspend" }, { type: "unsuspend" }], { suspended: false }],
    ["flags it", [{ type: "flag", flag: 3 }], { flag: 3 }],
    [
      "takes the flag off",
      [
        { type: "flag", flag: 3 },
        { type: "flag", flag: 0 },
      ],
      { flag: 0 },
    ],
  ])("%s", (_, acts, expected) => {
    const events = acts.map((act, index) => done(`act ${index}`, 10 + index, act));
    expect(fold(first, ...events)).toEqual({ ...fold(first), ...expected });
    expect(fold(first, ...events, ...events.map((act) => retract(act)))).toEqual(fold(first));
  });

  test("resets it: new again and in play, while the log keeps its answers", () => {
    const log = [first, answer("b", 5000), done("s", 5001, { type: "suspend" })];
    const reset = done("r", 6000, { type: "reset" });
    expect(fold(...log, reset)).toEqual(untouched);
    const again = answer("c", 7000);
    expect(fold(...log, reset, again).state).toEqual(foldReviews([again], weights));
    expect(fold(...log, reset, retract(reset))).toEqual(fold(...log));
  });

  test("sets the day of a card that has a memory, and leaves the memory", () => {
    const set = { type: "setDue", dueDay: addDays(today, 40), intervalDays: 40 } as const;
    const before = fold(first).state;
    const after = fold(first, done("s", 60, { ...set, desiredRetention: 0.9 })).state;
    expect(after).toEqual({ ...before, dueDay: today + 40, intervalDays: 40 });
  });

  test.each([0.8, 0.9, 0.95])(
    "sets the day of a new card: at a desired retention of %d its memory asks for that interval",
    (desiredRetention) => {
      const set = { type: "setDue", dueDay: addDays(today, 21), intervalDays: 21 } as const;
      const { state } = fold(done("s", 0, { ...set, desiredRetention }));
      if (state.state !== "review") throw new Error(state.state);
      const days = intervalForRetention(state.memory.stability, desiredRetention, weights);
      expect(days).toBeCloseTo(21, 9);
      expect(state).toMatchObject({ reps: 0, lapses: 0, lastReviewDay: today, dueDay: today + 21 });
      const preset = { ...defaultPreset, desiredRetention };
      const context = { at: onMinute(21 * 1440), calendar, preset };
      const outcome = answerCard({ id: "卡", state }, "good", context);
      expect("intervalDays" in outcome && outcome.intervalDays).toBeGreaterThan(21);
    },
  );

  test("puts a card in review on another day, but not after another answer, nor in steps", () => {
    const { state } = fold(first);
    const reps = state.state === "new" ? 0 : state.reps;
    const move = { type: "reschedule", dueDay: addDays(today, 9), intervalDays: 9, reps } as const;
    const moved = fold(first, done("m", 60, move)).state;
    expect(moved).toEqual({ ...state, dueDay: today + 9, intervalDays: 9 });
    // Answered on the phone before the laptop moved it, and sent later.
    const late = answer("b", 30);
    expect(fold(first, done("m", 60, move), late)).toEqual(fold(first, late));
    const step = answer("s", 0, { outcome: { state: "learning", step: 0, delaySeconds: 60 } });
    expect(fold(step, done("m", 60, move))).toEqual(fold(step));
  });
});

describe("an answer", () => {
  test("ends a burying, but lets no suspended card go on", () => {
    const buried = done("b", 10, { type: "bury", untilDay: addDays(today, 1) });
    const suspended = done("s", 11, { type: "suspend" });
    expect(fold(first, buried, suspended, answer("c", 20))).toMatchObject({
      buriedUntilDay: null,
      suspended: true,
    });
  });

  test("that makes a card a leech marks it, or also sets it aside, until it is taken back", () => {
    const relearn = { state: "relearning", step: 0, delaySeconds: 600 } as const;
    const lapse = (leech: "tag" | "suspend") =>
      answer("l", 10_000, { rating: "again", outcome: { ...relearn, leech } });
    expect(fold(first, lapse("tag"))).toMatchObject({ isLeech: true, suspended: false });
    expect(fold(first, lapse("suspend"))).toMatchObject({ isLeech: true, suspended: true });
    expect(fold(first, lapse("suspend"), retract(lapse("suspend")))).toEqual(fold(first));
    const freed = done("u", 10_001, { type: "unsuspend" });
    expect(fold(first, lapse("suspend"), freed)).toMatchObject({ isLeech: true, suspended: false });
  });
});

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    ...([
      { type: "unbury" },
      { type: "suspend" },
      { type: "unsuspend" },
      { type: "reset" },
    ] as const),
    { type: "bury", untilDay: addDays(today, 1) },
  ),
  fc.nat(7).map((flag): Act => ({ type: "flag", flag })),
  fc.integer({ min: 1, max: 90 }).map((days): Act => {
    const set = { type: "setDue", dueDay: addDays(today, days), intervalDays: days } as const;
    return { ...set, desiredRetention: 0.9 };
  }),
  fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat(4)).map(([days, reps]): Act => {
    return { type: "reschedule", dueDay: addDays(today, days), intervalDays: days, reps };
  }),
);

/** Answers as the scheduler decides them, acts, and some of both taken back; with the card each step left behind. */
const anyLog = fc
  .array(
    fc.record({
      wait: fc.oneof(fc.nat(30), fc.nat(60 * 24 * 30)),
      does: fc.oneof(fc.constantFrom<Rating>(...ratings), anyAct),
      undone: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
      id: fc.uuid({ version: 7 }),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    const events: CardEvent[] = [];
    let reached = untouched;
    let minute = 0;
    for (const { wait, does, undone, id } of steps) {
      minute += wait + 1;
      const event =
        typeof does === "string"
          ? answer(id, minute, { rating: does, outcome: decided(reached.state, does, minute) })
          : done(id, minute, does);
      events.push(event);
      if (undone) events.push(retract(event));
      else reached = applyEvent(reached, event, weights);
    }
    return { events, reached };
  });

function decided(state: CardState, rating: Rating, minute: number) {
  const preset = { ...defaultPreset, leechThreshold: 2, leechAction: "suspend" } as const;
  const context = { at: onMinute(minute), calendar, preset, marksLeeches: true };
  return answerCard({ id: "卡", state }, rating, context);
}

describe("for any log of answers, acts and what was taken back", () => {
  test("arriving in any order, some of it twice, it folds to the card that was reached", () => {
    const delivered = anyLog.chain(({ events, reached }) =>
      fc.record({
        reached: fc.constant(reached),
        once: fc.shuffledSubarray(events, { minLength: events.length }),
        twice: fc.shuffledSubarray(events),
      }),
    );
    fc.assert(
      fc.property(delivered, fc.boolean(), ({ reached, once, twice }, isFirst) => {
        const arrived = isFirst ? [...twice, ...once] : [...once, ...twice];
        expect(foldCard(arrived, weights)).toEqual(reached);
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
  });

  test("undo after any act restores the card exactly", () => {
    fc.assert(
      fc.property(anyLog, anyAct, ({ events, reached }, act) => {
        const last = done("ffffffff-ffff-7fff-bfff-ffffffffffff", 1_000_000, act);
        expect(foldCard([...events, last, retract(last)], weights)).toEqual(reached);
        expect(foldCard([retract(last), last, ...events], weights)).toEqual(reached);
      }),
      { seed: 20_261_123 },
    );
  });

  test("without acts it is the fold of the reviews", () => {
    fc.assert(
      fc.property(anyLog, ({ events }) => {
        const reviews = events.filter((event): event is Review => event.kind !== "act");
        expect(foldCard(reviews, weights).state).toEqual(foldReviews(reviews, weights));
      }),
      { seed: 20_261_123 },
    );
  });
});
