import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type AnswerContext, answerCard, previewAnswers } from "./answer.ts";
import { type CardState, type Outcome, type Preset, ratings } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const inReview = (intervalDays: number, stability: number, lapses = 0): CardState => ({
  state: "review",
  memory: { stability, difficulty: 5 },
  reps: 9,
  lapses,
  lastReviewAt: new Date(noon.getTime() - intervalDays * 86_400_000),
  lastReviewDay: asDay(today - intervalDays),
  dueDay: today,
  intervalDays,
});
const daysOf = (outcome: Outcome) => ("intervalDays" in outcome ? outcome.intervalDays : 0);
const loadOf = (counts: Readonly<Record<number, number>>, siblings: readonly number[] = []) => ({
  countOn: (day: Day) => counts[day - today] ?? 0,
  siblingDays: siblings.map((days) => addDays(today, days)),
});
const context = (
  load: AnswerContext["load"] | null,
  change: Partial<Preset> = {},
): AnswerContext => {
  const plain = { at: noon, calendar, preset: { ...defaultPreset, ...change } };
  return load ? { ...plain, load } : plain;
};
const cards = Array.from({ length: 60 }, (_, index) => ({
  id: `样本效率 ${index}`,
  state: inReview(10, 10),
}));
const goodDays = (on: AnswerContext) => cards.map((card) => daysOf(answerCard(card, "good", on)));

describe("a learner with full days ahead", () => {
  test("gets cards on the quiet ones, unless the preset says no", () => {
    const plain = goodDays(context(null));
    const quiet = Math.max(...plain) - 1;
    const counts = Object.fromEntries(Array.from({ length: 91 }, (_, days) => [days, 50]));
    const load = loadOf({ ...counts, [quiet]: 0 });
    const isQuiet = (days: number) => days === quiet;
    expect(goodDays(context(load)).filter(isQuiet).length).toBeGreaterThan(55);
    expect(goodDays(context(load, { loadBalance: false }))).toEqual(plain);
  });

  test("is spared the days wished free and those away", () => {
    const plain = goodDays(context(null));
    const away = { from: addDays(today, 1), to: addDays(today, Math.max(...plain) - 1) };
    const spared = goodDays(context(loadOf({}), { breaks: [away] }));
    expect(spared.every((days) => days > away.to - today)).toBe(true);
    const noWeekends = goodDays(context(loadOf({}), { easyDays: [1, 1, 1, 1, 1, 0, 0] }));
    // The 23rd is a Monday.
    expect(noWeekends.some((days) => days % 7 === 5 || days % 7 === 6)).toBe(false);
  });
});

test("with any load preview equals answer, intervals stay in bounds, and Hard < Good < Easy below the maximum", () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0.1, max: 400, noNaN: true }),
      fc.integer({ min: 1, max: 120 }),
      fc.dictionary(fc.integer({ min: 1, max: 100 }).map(String), fc.nat(200)),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }),
      (id, interval, stability, maximumIntervalDays, counts, siblings) => {
        const on = context(loadOf(counts, siblings), { maximumIntervalDays });
        const card = { id, state: inReview(interval, stability) };
        const preview = previewAnswers(card, on);
        for (const rating of ratings) expect(answerCard(card, rating, on)).toEqual(preview[rating]);
        const [hard, good, easy] = [preview.hard, preview.good, preview.easy].map(daysOf);
        expect(good).toBeGreaterThanOrEqual(Math.min(maximumIntervalDays, (hard ?? 0) + 1));
        expect(easy).toBeGreaterThanOrEqual(Math.min(maximumIntervalDays, (good ?? 0) + 1));
        expect(easy).toBeLessThanOrEqual(maximumIntervalDays);
      },
    ),
    { numRuns: 400, seed: 20_261_123 },
  );
});

describe("a card forgotten again and again", () => {
  const forget = (lapses: number, change: Partial<AnswerContext> = {}) =>
    answerCard({ id: "c", state: inReview(10, 10, lapses - 1) }, "again", {
      ...context(null),
      marksLeeches: true,
      ...change,
    });

  test.each([
    [7, undefined],
    [8, "tag"],
    [9, undefined],
    [12, "tag"],
  ])("for the %ith time is marked: %s", (lapses, leech) => {
    expect(forget(lapses).leech).toBe(leech);
  });

  test("is set aside where the preset wishes, and keeps its step", () => {
    const preset = { ...defaultPreset, leechAction: "suspend", leechThreshold: 3 } as const;
    const relearn = { state: "relearning", step: 0, delaySeconds: 600 };
    expect(forget(3, { preset })).toEqual({ ...relearn, leech: "suspend" });
  });

  test("is not marked by a second Again while it is relearned, nor where the log has no room for marks", () => {
    const state = inReview(10, 10, 8) as Extract<CardState, { state: "review" }>;
    const relearning = { ...state, state: "relearning", step: 0, due: { dueAt: noon } } as const;
    const again = { ...context(null), marksLeeches: true };
    expect(answerCard({ id: "c", state: relearning }, "again", again).leech).toBeUndefined();
    expect(forget(8, { marksLeeches: false })).not.toHaveProperty("leech");
  });
});
