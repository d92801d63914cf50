import { expect, test } from "vitest";
import { orderNewCards } from "./readable-by-order.ts";
import type { PlannedCard, PlannedText } from "./readable-by-text.ts";

const prior = { unseen: 0.2, ungated: 0.75 };
const fresh = (id: string): PlannedCard => ({
  ...{ id, state: { state: "new" }, suspended: false, buriedUntilDay: null },
});

/** A text of terms 0, 1, 2 … with a new card each; segments by their weight and gates. */
function textOf(
  terms: number,
  segments: readonly (readonly [number, readonly number[]])[],
): PlannedText {
  return {
    cards: Array.from({ length: terms }, (_, at) => fresh(`卡${at}`)),
    terms: Array.from({ length: terms }, (_, at) => ({
      ...{ id: `词${at}`, isKnown: false, cards: [at], memories: [] },
    })),
    segments: segments.map(([weight, gates]) => ({ weight, gates, ownCard: null, own: null })),
  };
}

test("the term that opens most of the text comes first", () => {
  const text = textOf(3, [
    [10, [0]],
    [10, [1]],
    [10, [1]],
    [5, [2]],
  ]);
  expect(orderNewCards(text, prior)).toEqual([1, 0, 2]);
});

test("terms that only together open a segment come together", () => {
  const text = textOf(5, [
    [30, [0, 1]],
    [8, [2]],
    [40, [3, 4, 2]],
  ]);
  const order = orderNewCards(text, prior);
  expect(Math.abs(order.indexOf(0) - order.indexOf(1))).toBe(1);
  expect(Math.abs(order.indexOf(3) - order.indexOf(4))).toBe(1);
});

test("what is known, suspended or has no card is not begun", () => {
  const text = textOf(4, [
    [10, [0, 1]],
    [10, [2, 3]],
  ]);
  const cards = text.cards.map((card, at) => ({ ...card, suspended: at === 2 }));
  const terms = text.terms.map((term, at) => ({
    ...term,
    isKnown: at === 0,
    cards: at === 3 ? [] : term.cards,
  }));
  expect(orderNewCards({ ...text, cards, terms }, prior)).toEqual([1]);
});

test("a sentence's own card comes after its terms, and only where it brings more than they do", () => {
  const text = textOf(4, [
    [20, [0, 1, 2]],
    [6, [3]],
  ]);
  const cards = [...text.cards, fresh("整句")];
  const segments = text.segments.map((segment, at) => ({
    ...segment,
    ownCard: at === 0 ? 4 : null,
  }));
  const order = orderNewCards({ ...text, cards, segments }, prior);
  expect(order).toHaveLength(5);
  expect(order.indexOf(4)).toBeGreaterThan(Math.max(...[0, 1, 2].map((at) => order.indexOf(at))));
  const alone = segments.map((segment) => ({ ...segment, gates: [0] }));
  expect(orderNewCards({ ...text, cards, segments: alone }, prior)).not.toContain(4);
});

test("every card stands in it once, however the segments overlap", () => {
  const segments = Array.from({ length: 200 }, (_, at) => {
    const gates = [at % 40, (at * 7) % 40, (at * 11) % 40];
    return [1 + (at % 13), [...new Set(gates)]] as const;
  });
  const order = orderNewCards(textOf(40, segments), prior);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at));
});
