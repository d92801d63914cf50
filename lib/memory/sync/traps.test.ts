import { describe, expect, test } from "vitest";
import { answerCard, previewAnswers } from "#lib/memory/schedule/answer";
import {
  type CardState,
  type Outcome,
  type Preset,
  ratings,
} from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import {
  defaultWeights,
  intervalForRetention,
  nextMemory,
  retrievability,
} from "#lib/memory/schedule/fsrs";
import { fuzzRange } from "#lib/memory/schedule/fuzz";
import { rescheduleAll } from "#lib/memory/schedule/reschedule";
import { addDays, asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardAct } from "./card-act.ts";
import { foldCard } from "./fold-card.ts";
import type { Answer, Retraction } from "./review.ts";

// What ts-fsrs 5.4 does that a learner should not feel, one test each. It is built on for the memory step alone; its
// reschedule(), rollback(), review logs and fuzz are not called, so for those the test is that ours does not do the same.

const shanghai = { zone: "Asia/Shanghai", rolloverHour: 4 };
const newYork = { zone: "America/New_York", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, shanghai);
const on = (at: Date | string, calendar = shanghai, change: Partial<Preset> = {}) => ({
  at: new Date(at),
  calendar,
  preset: { ...defaultPreset, ...change },
});
const reviewed = (change: Partial<Extract<CardState, { state: "review" }>> = {}) =>
  ({
    state: "review",
    memory: { stability: 10, difficulty: 5 },
    reps: 4,
    lapses: 0,
    lastReviewAt: new Date(noon.getTime() - 864_000_000),
    lastReviewDay: asDay(today - 10),
    dueDay: today,
    intervalDays: 10,
    ...change,
  }) as const;
const card = (state: CardState, id = "卡片") => ({ id, state });
const daysOf = (outcome: Outcome) => ("intervalDays" in outcome ? outcome.intervalDays : 0);
const answer = (id: string, at: string, change: Partial<Answer> = {}): Answer => ({
  kind: "answer",
  id,
  cardId: "卡片",
  answeredAt: new Date(at),
  calendar: shanghai,
  rating: "good",
  outcome: { state: "review", intervalDays: 7 },
  durationMs: 3217,
  typedText: null,
  ...change,
});
const folded = (...answers: readonly Answer[]) => {
  const { state } = foldCard(answers, defaultWeights);
  if (state.state !== "review") throw new Error(state.state);
  return state;
};

describe("days", () => {
  test("1: a day ends at the learner's rollover, not at midnight in Greenwich", () => {
    const evening = answer("a", "2026-11-22T23:50:00Z", { calendar: newYork });
    const minutesLater = answer("b", "2026-11-23T00:10:00Z", { calendar: newYork });
    const nextDay = answer("c", "2026-11-23T23:55:00Z", { calendar: newYork });
    const stabilityOf = (...answers: readonly Answer[]) => folded(...answers).memory.stability;
    const first = stabilityOf(evening);
    expect(stabilityOf(evening, minutesLater)).toBeCloseTo(first, 6);
    expect(stabilityOf(evening, nextDay)).toBeGreaterThan(first * 1.1);
    // 00:05 and 23:55 in Greenwich are two days in Shanghai, one in Greenwich.
    const two = [answer("d", "2026-11-22T00:05:00Z"), answer("e", "2026-11-22T23:55:00Z")];
    expect(stabilityOf(...two)).toBeGreaterThan(first * 1.1);
  });

  test("2: recall is asked by the same days the scheduler counts, at 23 hours across a day as at 25", () => {
    const { memory, lastReviewDay } = folded(answer("a", "2026-11-22T06:00:00Z"));
    const recallAt = (at: string) =>
      retrievability(memory, dayOf(new Date(at), shanghai) - lastReviewDay, defaultWeights);
    expect(recallAt("2026-11-22T19:59:00Z")).toBe(1);
    expect(recallAt("2026-11-23T05:00:00Z")).toBeLessThan(1);
    expect(recallAt("2026-11-23T05:00:00Z")).toBe(recallAt("2026-11-23T07:00:00Z"));
  });

  test("3: a card is due on a day, whatever the hour of its answer and whatever the clocks do", () => {
    // The clocks go forward on 8 March 2026.
    const spring = ["2026-03-07T14:00:00Z", "2026-03-08T03:00:00Z", "2026-03-08T07:59:00Z"].map(
      (at) => folded(answer("a", at, { calendar: newYork })).dueDay,
    );
    expect(new Set(spring).size).toBe(1);
    expect(spring[0]).toBe(dayOf(new Date("2026-03-14T12:00:00Z"), newYork));
  });
});

describe("intervals", () => {
  test("4: preview and answer agree seven seconds and seven hours later", () => {
    const grown = card(reviewed({ memory: { stability: 148, difficulty: 5 } }));
    const preview = previewAnswers(grown, on(noon));
    for (const later of [7, 25_200]) {
      const context = on(new Date(noon.getTime() + later * 1000));
      for (const rating of ratings)
        expect(answerCard(grown, rating, context)).toEqual(preview[rating]);
    }
  });

  test("5: no button goes beyond the maximum interval", () => {
    const state = reviewed({ memory: { stability: 900, difficulty: 2 } });
    const capped = on(noon, shanghai, { maximumIntervalDays: 30 });
    const longest = Array.from({ length: 40 }, (_, index) => {
      const { hard, good, easy } = previewAnswers(card(state, `${index}`), capped);
      return Math.max(...[hard, good, easy].map(daysOf));
    });
    expect(Math.max(...longest)).toBe(30);
  });

  test("6: other weights bring their own interval, also after weights used before", () => {
    const slow = defaultWeights.with(20, 0.5);
    const before = intervalForRetention(10, 0.8, defaultWeights);
    const ratio = intervalForRetention(10, 0.8, slow) / before;
    expect(ratio).toBeCloseTo(2.398 / 3.316, 2);
    expect(intervalForRetention(10, 0.8, defaultWeights)).toBe(before);
  });

  test("10: Hard on a later step repeats it, and Easy is longer than Good also at the highest desired retention", () => {
    const step: CardState = { ...reviewed(), state: "learning", step: 1, due: { dueAt: noon } };
    const inStep = { ...step, lastReviewDay: today, memory: { stability: 1, difficulty: 9 } };
    const { hard, good, easy } = previewAnswers(
      card(inStep),
      on(noon, shanghai, { desiredRetention: 0.97 }),
    );
    expect(hard).toEqual({ state: "learning", step: 1, delaySeconds: 600 });
    expect(daysOf(easy)).toBeGreaterThan(daysOf(good));
  });

  test("11: fuzz starts from the unrounded interval, and the floor is the interval before, not the days since", () => {
    const bounds = { minimumDays: 1, maximumDays: 100 };
    expect(fuzzRange(2.49, bounds)).not.toEqual(fuzzRange(2.5, bounds));
    // Twenty days late: one more than the last interval is enough.
    const late = reviewed({ intervalDays: 10, lastReviewDay: asDay(today - 30) });
    const strict = on(noon, shanghai, { desiredRetention: 0.98 });
    expect(daysOf(answerCard(card(late), "hard", strict))).toBeLessThan(30);
  });

  test("13: desired retention is a wish of the moment, not of the weights", () => {
    const [loose = 0, strict = 0] = [0.8, 0.95].map((desiredRetention) =>
      daysOf(answerCard(card(reviewed()), "good", on(noon, shanghai, { desiredRetention }))),
    );
    expect(loose).toBeGreaterThan(2 * strict);
  });
});

describe("memory", () => {
  test("7: putting a card on another day leaves its last review, its count and its recall", () => {
    const before = folded(answer("a", "2026-11-13T04:00:00Z"));
    const only = { ...card(before), noteId: "n", suspended: false, buriedUntilDay: null };
    const preset = { ...defaultPreset, desiredRetention: 0.97 };
    const [moved] = rescheduleAll([only], { preset, today }).acts;
    if (!moved) throw new Error("not moved");
    const { state } = foldCard(
      [
        answer("a", "2026-11-13T04:00:00Z"),
        {
          ...{ kind: "act", id: "b", cardId: "卡片", answeredAt: noon, calendar: shanghai },
          ...{ groupId: "g", act: moved.act },
        },
      ],
      defaultWeights,
    );
    const { dueDay, intervalDays } = moved.act;
    expect(dueDay).not.toBe(before.dueDay);
    expect(state).toEqual({ ...before, dueDay, intervalDays });
  });

  test("8: undo gives back the due day too, and undoes a day set by hand", () => {
    const first = answer("a", "2026-11-13T04:00:00Z");
    const second = answer("b", "2026-11-20T04:00:00Z", { rating: "again" });
    const undo = (targetId: string): Retraction => ({
      ...{ kind: "retraction", id: `undo ${targetId}`, cardId: "卡片", answeredAt: noon },
      ...{ calendar: shanghai, targetId },
    });
    const set = {
      type: "setDue",
      dueDay: addDays(today, 9),
      intervalDays: 9,
      desiredRetention: 0.9,
    } as const;
    const byHand: CardAct = {
      ...({ kind: "act", id: "c", cardId: "卡片", answeredAt: noon } as const),
      ...{ calendar: shanghai, groupId: "g", act: set },
    };
    const events = [first, second, byHand, undo("c"), undo("b")];
    expect(foldCard(events, defaultWeights)).toEqual(foldCard([first], defaultWeights));
  });

  test("9: a first stability below a tenth of a day is kept, as the optimiser fitted it", () => {
    expect(nextMemory(null, 0, "again", defaultWeights.with(0, 0.02)).stability).toBe(0.02);
  });

  test("12: a card holds nothing that can be reckoned from the rest, such as days elapsed", () => {
    expect(Object.keys(folded(answer("a", "2026-11-13T04:00:00Z"))).sort()).toEqual([
      ...["dueDay", "intervalDays", "lapses", "lastReviewAt", "lastReviewDay"],
      ...["memory", "reps", "state"],
    ]);
  });
});

describe("the log", () => {
  test("14: says what an answer led to, so that no reader mistakes the state before for the one after", () => {
    const outcome = answerCard(card(reviewed()), "good", on(noon));
    const given = answer("a", noon.toISOString(), { outcome });
    expect(folded(given).intervalDays).toBe(daysOf(outcome));
    expect(folded(given).dueDay).toBe(today + daysOf(outcome));
  });

  test("15: keeps the exact instant and how long the answer took", () => {
    const given = answer("a", "2026-11-23T04:00:00.123Z");
    expect([given.answeredAt.getMilliseconds(), given.durationMs]).toEqual([123, 3217]);
    expect(folded(given).lastReviewAt).toEqual(given.answeredAt);
  });
});
