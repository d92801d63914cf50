import { describe, expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import type { CardState } from "./card-state.ts";
import { dayOfCard, knownLoad, loadFor } from "./deck-load.ts";

const today = asDay(20_780);
const past = {
  memory: { stability: 10, difficulty: 5 },
  reps: 3,
  lapses: 0,
  lastReviewAt: new Date("2026-11-13T04:00:00Z"),
  lastReviewDay: asDay(today - 10),
};
const due = (days: number): CardState => ({
  ...past,
  state: "review",
  dueDay: addDays(today, days),
  intervalDays: 10,
});
const card = (id: string, noteId: string, state: CardState) => ({
  ...{ id, noteId, state, suspended: false, buriedUntilDay: null },
});

describe("the day a card burdens", () => {
  const step = { ...past, state: "learning", step: 0 } as const;
  test.each<[string, CardState, number | null]>([
    ["a new card", { state: "new" }, null],
    ["a card in minutes of steps", { ...step, due: { dueAt: past.lastReviewAt } }, null],
    ["a card in a step of days", { ...step, due: { dueDay: addDays(today, 2) } }, 2],
    ["a review", due(5), 5],
  ])("%s: %i", (_, state, days) => {
    const expected = days === null ? null : today + days;
    expect(dayOfCard(card("卡", "n", state))).toBe(expected);
  });

  test("is the one it comes back on when it is buried beyond, and none while suspended", () => {
    const buriedUntilDay = addDays(today, 8);
    expect(dayOfCard({ ...card("卡", "n", due(5)), buriedUntilDay })).toBe(today + 8);
    expect(dayOfCard({ ...card("卡", "n", due(9)), buriedUntilDay })).toBe(today + 9);
    expect(dayOfCard({ ...card("卡", "n", due(5)), suspended: true })).toBeNull();
  });
});

test("what is handed over with a queue counts the other cards ahead, and names the days of its notes", () => {
  const asked = card("asked", "样本效率", due(0));
  const deck = [
    asked,
    card("sibling", "样本效率", due(5)),
    card("other", "KV cache", due(5)),
    card("late", "rollout", due(-3)),
    card("far", "rollout", due(400)),
  ];
  const known = knownLoad(deck, [asked], today);
  expect(known).toEqual({
    countByDay: { [today + 5]: 2 },
    siblingDays: { 样本效率: [today + 5] },
  });
  expect(structuredClone(known)).toEqual(known);
  const answered = card("answered", "样本效率", due(7));
  const load = loadFor(asked, known, [asked, answered]);
  expect([5, 6, 7].map((days) => load.countOn(addDays(today, days)))).toEqual([2, 0, 1]);
  expect(load.siblingDays).toEqual([today + 5, today + 7]);
});
