import { expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { addDays, asDay } from "#lib/memory/time/day";
import { layOutCards } from "./lay-out-cards.ts";

const today = asDay(20_780);
const free = { suspended: false, buriedUntilDay: null };

function reviewDue(inDays: number): CardState {
  return {
    state: "review",
    memory: { stability: 10, difficulty: 5 },
    reps: 3,
    lapses: 0,
    lastReviewAt: new Date(0),
    lastReviewDay: addDays(today, -5),
    dueDay: addDays(today, inDays),
    intervalDays: inDays + 5,
  };
}

test("suspended cards are left out and counted, 暂停的不算", () => {
  const { deck, newCards, suspended } = layOutCards(
    [
      { state: { state: "new" }, ...free },
      { state: { state: "new" }, ...free, suspended: true },
      { state: reviewDue(2), ...free },
      { state: reviewDue(3), ...free, suspended: true },
    ],
    today,
  );
  expect([deck.size, newCards, suspended]).toEqual([1, 1, 2]);
});

test("a buried card comes when it is dug up, not before; one due later stays where it is", () => {
  const buriedUntilDay = addDays(today, 1);
  const { deck } = layOutCards(
    [
      { state: reviewDue(-3), ...free, buriedUntilDay },
      { state: { state: "new" }, ...free, buriedUntilDay },
      { state: reviewDue(4), ...free, buriedUntilDay },
      { state: reviewDue(-2), ...free, buriedUntilDay: addDays(today, -9) },
    ],
    today,
  );
  expect([...deck.dueDay]).toEqual([1, 4, -2]);
});
