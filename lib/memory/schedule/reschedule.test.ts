import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import type { CardState, Preset } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { intervalForRetention } from "./fsrs.ts";
import { fuzzRange } from "./fuzz.ts";
import { type ReschedulableCard, rescheduleAll } from "./reschedule.ts";

const today = asDay(20_780);

function card(
  id: string,
  { stability, ago, late = 0 }: { stability: number; ago: number; late?: number },
  change: Partial<ReschedulableCard> = {},
): ReschedulableCard {
  const state: CardState = {
    state: "review",
    memory: { stability, difficulty: 5 },
    reps: 4,
    lapses: 1,
    lastReviewAt: new Date("2026-11-01T04:00:00Z"),
    lastReviewDay: addDays(today, -ago),
    dueDay: addDays(today, -late),
    intervalDays: ago - late,
  };
  return { id, noteId: `note of ${id}`, state, suspended: false, buriedUntilDay: null, ...change };
}

const reschedule = (cards: readonly ReschedulableCard[], change: Partial<Preset> = {}) =>
  rescheduleAll(cards, { preset: { ...defaultPreset, ...change }, today });
const dueDays = (cards: readonly ReschedulableCard[], change: Partial<Preset> = {}) =>
  new Map(reschedule(cards, change).acts.map(({ cardId, act }) => [cardId, act]));

describe("after the desired retention changed", () => {
  test("a card is due as long after its last review as the new one allows, 改目标", () => {
    const act = dueDays([card("样本效率", { stability: 40, ago: 10 })], {
      desiredRetention: 0.95,
    }).get("样本效率");
    const ideal = intervalForRetention(40, 0.95, defaultPreset.weights);
    const { lower, upper } = fuzzRange(ideal, { minimumDays: 1, maximumDays: 36_500 });
    expect(act?.intervalDays).toBeGreaterThanOrEqual(lower);
    expect(act?.intervalDays).toBeLessThanOrEqual(upper);
    expect(act?.dueDay).toBe(today - 10 + (act?.intervalDays ?? 0));
    expect(act?.reps).toBe(4);
  });

  test("a card whose range reaches today is not put into the past", () => {
    const cards = Array.from({ length: 40 }, (_, index) =>
      card(`${index}`, { stability: 10, ago: 11 }),
    );
    for (const { dueDay } of dueDays(cards).values()) expect(dueDay).toBeGreaterThanOrEqual(today);
  });

  test("a card late by the new interval too stays late", () => {
    const act = dueDays([card("late", { stability: 5, ago: 90, late: 3 })]).get("late");
    expect(act?.dueDay).toBeLessThan(today);
  });

  test("suspended cards, new ones and those in steps stay where they are", () => {
    const known = card("known", { stability: 40, ago: 40 });
    const suspended = { ...card("away", { stability: 40, ago: 10 }), suspended: true };
    const fresh = { ...known, id: "new", state: { state: "new" } as const };
    const inStep: ReschedulableCard = {
      ...known,
      id: "step",
      state: {
        ...(known.state as Extract<CardState, { state: "review" }>),
        state: "relearning",
        step: 0,
        due: { dueDay: today },
      },
    };
    expect(reschedule([suspended, fresh, inStep], { desiredRetention: 0.8 }).acts).toEqual([]);
  });

  test("no interval exceeds the maximum", () => {
    const act = dueDays([card("old", { stability: 4000, ago: 20 })], {
      maximumIntervalDays: 60,
    }).get("old");
    expect(act?.intervalDays).toBeLessThanOrEqual(60);
  });

  test("two cards of a note are put on different days where there are any", () => {
    const note = { noteId: "样本效率" };
    for (let index = 0; index < 30; index += 1) {
      const pair = [`a${index}`, `b${index}`].map((id) =>
        card(id, { stability: 12, ago: 4 }, note),
      );
      const days = [...dueDays(pair, { desiredRetention: 0.88 }).values()].map((act) => act.dueDay);
      expect(new Set(days).size).toBe(2);
    }
  });
});

/** The cards as the acts leave them. */
function moved(cards: readonly ReschedulableCard[], change: Partial<Preset> = {}) {
  const acts = dueDays(cards, change);
  return cards.map((one) => {
    const act = acts.get(one.id);
    if (!act || one.state.state !== "review") return one;
    const { dueDay, intervalDays } = act;
    return { ...one, state: { ...one.state, dueDay, intervalDays } };
  });
}

describe("without a change of memory or desired retention", () => {
  const cards = Array.from({ length: 50 }, (_, index) =>
    card(`${index}`, { stability: 5 + index * 7, ago: 3 }),
  );

  test("fuzz alone moves no card a second time", () => {
    const change = { loadBalance: false };
    expect(reschedule(moved(cards, change), change).acts).toEqual([]);
  });

  test("a card by itself stays: its own day is no burden to it", () => {
    for (const one of cards) expect(reschedule(moved([one])).acts).toEqual([]);
  });
});

const anyCards = fc
  .array(
    fc.record({
      stability: fc.double({ min: 0.5, max: 300, noNaN: true }),
      ago: fc.integer({ min: 0, max: 100 }),
      note: fc.nat(20),
      suspended: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ stability, ago, note, suspended }, index) =>
      card(`card ${index}`, { stability, ago }, { noteId: `${note}`, suspended }),
    ),
  );

test("the preview counts every card once, and is what the acts bring about; the order of the cards does not matter", () => {
  fc.assert(
    fc.property(anyCards, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (cards, wish) => {
      const change = { desiredRetention: wish };
      const { acts, dueBefore, dueAfter } = reschedule(cards, change);
      expect(reschedule([...cards].reverse(), change)).toEqual({ acts, dueBefore, dueAfter });
      expect([dueBefore.length, dueAfter.length]).toEqual([30, 30]);
      const byCard = new Map(acts.map(({ cardId, act }) => [cardId, act]));
      const expected = Array.from({ length: 30 }, () => 0);
      for (const { id, state, suspended } of cards) {
        if (suspended || state.state !== "review") continue;
        const ahead = Math.max(0, (byCard.get(id)?.dueDay ?? state.dueDay) - today);
        if (ahead < 30) expected[ahead] = (expected[ahead] ?? 0) + 1;
      }
      expect(dueAfter).toEqual(expected);
      expect(dueBefore[0]).toBe(cards.filter(({ suspended }) => !suspended).length);
    }),
    { seed: 20_261_123 },
  );
});
