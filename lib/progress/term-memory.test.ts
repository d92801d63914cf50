import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultWeights, forgettingCurve, retrievability } from "#lib/memory/schedule/fsrs";
import { addDays, asDay } from "#lib/memory/time/day";
import { bestMemories, recallOn, startedTerms, termMemory } from "./term-memory.ts";

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
