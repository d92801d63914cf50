import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { fuzzRange } from "#lib/memory/schedule/fuzz";
import { balancedDays } from "#lib/memory/schedule/load-balance";
import { orderReviews, reviewOrders } from "#lib/memory/schedule/review-order";
import { addDays, asDay, type Day } from "#lib/memory/time/day";
import { createBalance, longestBalancedDays } from "./column-balance.ts";
import { layOutDeck, phases } from "./deck-columns.ts";
import { chances, diceFrom } from "./dice.ts";
import { pickFirst, putInOrder } from "./pick-first.ts";
import { createWaitingRoom } from "./waiting-room.ts";

const today = asDay(20_780);
const seed = 20_261_123;

test("a balanced day is the one the scheduler would choose, 同一天", () => {
  const wish = fc.constantFrom(0, 0.5, 1);
  fc.assert(
    fc.property(
      fc.array(fc.nat(30), { minLength: 220, maxLength: 220 }),
      fc.oneof(fc.constant([]), fc.array(wish, { minLength: 7, maxLength: 7 })),
      fc.tuple(fc.nat(200), fc.nat(9)),
      fc.record({ hundredths: fc.integer({ min: 100, max: 8000 }), day: fc.nat(90) }),
      // Whole numbers: doubles would mostly be next to 0.
      fc.nat(999_999),
      (loads, easyDays, [from, length], { hundredths, day }, millionths) => {
        const [interval, draw] = [hundredths / 100, millionths / 1_000_000];
        const breaks = [{ from: addDays(today, from), to: addDays(today, from + length) }];
        const counts = Int32Array.from(loads);
        const bounds = { minimumDays: 1, maximumDays: 36_500 };
        const range = fuzzRange(interval, bounds);
        if (range.upper > longestBalancedDays) return;
        const chosen = createBalance({ counts, today, easyDays, breaks })(range, day, draw);
        const load = { countOn: (on: Day) => counts[on - today] ?? 0, siblingDays: [] };
        const balance = { today: addDays(today, day), load, wishes: { easyDays, breaks } };
        expect(chosen).toBe(balancedDays(interval, bounds, draw, balance));
      },
    ),
    { numRuns: 300, seed },
  );
});

const states: readonly Extract<CardState, { state: "review" }>[] = Array.from(
  { length: 60 },
  (_, index) => ({
    state: "review",
    memory: { stability: 2 + ((index * 37) % 61), difficulty: 1 + ((index * 13) % 60) / 7 },
    reps: 3,
    lapses: 0,
    lastReviewAt: new Date("2026-10-01T00:00:00Z"),
    lastReviewDay: addDays(today, -1 - ((index * 7) % 59)),
    dueDay: addDays(today, -((index * 11) % 61)),
    intervalDays: 1 + ((index * 17) % 67),
  }),
);

test.each(reviewOrders.filter((order) => order !== "random"))(
  "reviews that wait are called up in the order of the queue: %s",
  (order) => {
    const { deck } = layOutDeck(states, today);
    const room = createWaitingRoom(deck, 1, order);
    for (let row = 0; row < deck.size; row += 1) room.putOff(row, 0);
    room.letIn(0);
    room.callUp(25, 0, true);
    const cards = states.map((state, position) => ({ id: `${position}`, position, state }));
    const expected = orderReviews(cards, order, { today, preset: defaultPreset });
    const called = Array.from(room.reviews.rows.slice(0, 25));
    const keyOf = (row: number) => {
      if (order === "dueDay") return states[row]?.dueDay;
      return order.startsWith("interval") ? states[row]?.intervalDays : row;
    };
    // Alike by day or interval: the tie is broken by ids, which columns have not.
    expect(called.map(keyOf)).toEqual(expected.slice(0, 25).map(({ position }) => keyOf(position)));
  },
);

test("the first of those that wait are found without putting all in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
      fc.nat(59),
      (values, wished) => {
        const first = Math.min(wished, values.length);
        const ranking = {
          keys: Float64Array.from(values),
          ties: (row: number) => (row * 7919) % 61,
        };
        const all = Int32Array.from(values, (_, row) => row);
        const picked = all.slice();
        pickFirst(picked, picked.length, first, ranking);
        putInOrder(all, all.length, ranking);
        expect(picked.slice(0, first).sort()).toEqual(all.slice(0, first).sort());
        expect(picked.slice().sort()).toEqual(all.slice().sort());
      },
    ),
    { numRuns: 300, seed },
  );
});

test("cards are laid out as they stand, the new ones behind", () => {
  const known = {
    memory: { stability: 4, difficulty: 5 },
    reps: 2,
    lapses: 1,
    lastReviewAt: new Date(0),
    lastReviewDay: addDays(today, -1),
  };
  const due = { dueAt: new Date("2026-11-23T08:00:00Z") };
  const learning: CardState = { ...known, state: "learning", step: 1, due, lastReviewDay: today };
  const step: CardState = {
    ...known,
    state: "relearning",
    step: 0,
    due: { dueDay: addDays(today, 2) },
  };
  // Answered "tomorrow", before a flight west.
  const west: CardState = {
    ...known,
    state: "review",
    lastReviewDay: addDays(today, 1),
    dueDay: addDays(today, 5),
    intervalDays: 4,
  };
  const given: readonly CardState[] = [{ state: "new" }, learning, step, { state: "new" }, west];
  const { deck, newCards, rowOf } = layOutDeck(given, today);
  expect(newCards).toBe(2);
  expect([...rowOf]).toEqual([3, 0, 1, 4, 2]);
  expect([...deck.phase]).toEqual([phases.learning, phases.relearning, phases.review]);
  expect([...deck.dueDay]).toEqual([0, 2, 5]);
  expect([...deck.lastReviewDay]).toEqual([0, -1, 0]);
  expect([...deck.step]).toEqual([1, 0, 0]);
});

test("dice are even, and each card has its own", () => {
  const dice = diceFrom(seed);
  const draws = Array.from({ length: 20_000 }, (_, row) => dice(row, 3, chances.recall));
  const shares = Array.from(
    { length: 10 },
    (_, tenth) => draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length,
  );
  for (const share of shares) expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  const others = draws.map((_, row) => dice(row, 4, chances.recall));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const product = mean(draws.map((draw, row) => (draw - 0.5) * ((others[row] ?? 0) - 0.5)));
  expect(Math.abs(product)).toBeLessThan(0.002);
  expect(dice(5, 1, chances.fuzz)).toBe(diceFrom(seed)(5, 1, chances.fuzz));
  expect(dice(5, 1, chances.fuzz)).not.toBe(diceFrom(seed + 1)(5, 1, chances.fuzz));
});
