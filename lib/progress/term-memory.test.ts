import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultWeights, forgettingCurve, retrievability } from "#lib/memory/schedule/fsrs";
import { addDays, asDay } from "#lib/memory/time/day";
import {
  bestMemories,
  type CardMemory,
  recallOn,
  startedTerms,
  termMemory,
} from "./term-memory.ts";

const seed = 20_261_124;
const today = asDay(20_780);
const curve = forgettingCurve(defaultWeights);
const card = (daysAgo: number, stability: number): CardState => ({
  ...{ state: "review", memory: { stability, difficulty: 5 }, reps: 3, lapses: 0 },
  ...{ lastReviewAt: new Date("2026-11-13T04:00:00Z"), lastReviewDay: addDays(today, -daysAgo) },
  ...{ dueDay: today, intervalDays: 9 },
});

test("a card of stability 10 last seen 10 days ago is recalled with 0.900, as FSRS has it: 样本效率", () => {
  const term = termMemory([{ state: "new" }, card(10, 10)], false);
  expect(recallOn(term, today, curve)).toBeCloseTo(0.9, 6);
  const later = retrievability({ stability: 10, difficulty: 5 }, 100, defaultWeights);
  expect(recallOn(term, addDays(today, 90), curve)).toBeCloseTo(later, 6);
});

test("what is known by hand is recalled, what was never asked has no recall", () => {
  expect(recallOn(termMemory([card(900, 1)], true), today, curve)).toBe(1);
  expect(recallOn(termMemory([{ state: "new" }], false), today, curve)).toBeNull();
});

test("the card remembered best today need not be the one remembered best in a month", () => {
  const [fresh, stable] = [card(0, 2), card(10, 40)];
  const both = termMemory([fresh, stable, card(20, 30)], false);
  expect(both.memories).toHaveLength(2);
  const best = (state: CardState, day: number) =>
    recallOn(termMemory([state], false), addDays(today, day), curve);
  expect(recallOn(both, today, curve)).toBe(best(fresh, 0));
  expect(recallOn(both, addDays(today, 30), curve)).toBe(best(stable, 30));
  expect(bestMemories([...both.memories, ...both.memories])).toHaveLength(2);
});

test("what is still in steps, or was missed, is on its day what it will be on the next: 明天还记得多少", () => {
  const [missed, passed] = [
    { stability: 3, lastReviewDay: today, inSteps: true },
    { stability: 3, lastReviewDay: today },
  ];
  const on = (day: number, ...memories: readonly CardMemory[]) =>
    recallOn({ memories: bestMemories(memories), known: false }, addDays(today, day), curve);
  expect(on(0, passed)).toBe(1);
  expect(on(0, missed)).toBe(on(1, passed));
  expect(on(1, missed)).toBe(on(1, passed));
  // Whichever was answered first, that which was passed says how well it is known.
  expect([on(0, missed, passed), on(0, passed, missed)]).toEqual([1, 1]);
  const said = { ...passed, inSteps: false };
  expect(bestMemories([passed, said, missed])).toEqual([passed]);
  const steps: CardState = {
    ...{ state: "learning", memory: { stability: 3, difficulty: 5 }, reps: 1, lapses: 0, step: 0 },
    ...{ lastReviewAt: new Date("2026-11-13T04:00:00Z"), lastReviewDay: today },
    due: { dueAt: new Date("2026-11-13T04:10:00Z") },
  };
  expect(termMemory([steps], false).memories).toEqual([missed]);
});

test("without study no later day is recalled better, and no card less changes a day", () => {
  const states = fc.array(
    fc
      .tuple(fc.nat(400), fc.double({ min: 0.001, max: 3000, noNaN: true }))
      .map(([daysAgo, stability]) => card(daysAgo, stability)),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(states, fc.nat(500), fc.nat(500), (cards, day, more) => {
      const term = termMemory(cards, false);
      const now = recallOn(term, addDays(today, day), curve) ?? 0;
      expect(recallOn(term, addDays(today, day + more), curve)).toBeLessThanOrEqual(now);
      const each = cards.map((one) =>
        recallOn(termMemory([one], false), addDays(today, day), curve),
      );
      expect(now).toBe(Math.max(...each.map((recall) => recall ?? 0)));
    }),
    { seed },
  );
});

test("a term is started when a card of it was answered, or when it is known", () => {
  const terms = [termMemory([card(1, 1)], false), termMemory([], true), termMemory([], false)];
  expect(startedTerms(terms)).toEqual({ terms: 3, started: 2 });
  expect(startedTerms([])).toEqual({ terms: 0, started: 0 });
});
