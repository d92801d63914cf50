import { expect, test } from "vitest";
import type { Grade } from "#lib/memory/kernel/memory-kernel";
import { asDay } from "#lib/memory/time/day";
import { answersToFit, type LoggedEvent } from "./answers-to-fit.ts";

const shared = (cardId: string, day: number, ownId = cardId) => ({
  cardId,
  ownId,
  day: asDay(day),
});
const answer = (cardId: string, day: number, grade: Grade, ownId = cardId): LoggedEvent => ({
  ...shared(cardId, day, ownId),
  type: "answer",
  grade,
});
const act = (
  type: "reset" | "setDue",
  cardId: string,
  day: number,
  ownId = cardId,
): LoggedEvent => ({ ...shared(cardId, day, ownId), type });
const kept = (events: readonly LoggedEvent[]) =>
  answersToFit(events).map(({ cardId, day, grade }) => `${cardId} ${day} ${grade}`);

test("answers are taken in the order they were given, 一个不少", () => {
  expect(kept([answer("样本", 1, 3), answer("b", 2, 1), answer("样本", 4, 4)])).toEqual([
    "样本 1 3",
    "b 2 1",
    "样本 4 4",
  ]);
});

test("what came before a card was reset does not count", () => {
  const events = [
    answer("a", 1, 3),
    answer("b", 1, 3),
    answer("a", 5, 1),
    act("reset", "a", 6),
    answer("a", 7, 4),
  ];
  expect(kept(events)).toEqual(["b 1 3", "a 7 4"]);
});

test("a card set due by hand before it was answered is left out until it is reset", () => {
  const events = [act("setDue", "a", 1), answer("a", 30, 3), answer("b", 31, 3)];
  expect(kept(events)).toEqual(["b 31 3"]);
  const later = [...events, act("reset", "a", 40), answer("a", 41, 2)];
  expect(kept(later)).toEqual(["b 31 3", "a 41 2"]);
});

test("a card set due after it was answered goes on", () => {
  expect(kept([answer("a", 1, 3), act("setDue", "a", 2), answer("a", 30, 3)])).toHaveLength(2);
});

test("of merged cards the reset of one ends its own answers, that of the kept one all", () => {
  const events = [answer("a", 1, 3), answer("a", 2, 3, "merged"), answer("a", 5, 3)];
  expect(kept([...events, act("reset", "a", 6, "merged")])).toEqual(["a 1 3", "a 5 3"]);
  expect(kept([...events, act("reset", "a", 6)])).toEqual([]);
});

test("a merged card that was set due before it was answered leaves all of them out", () => {
  const merged = [act("setDue", "a", 1, "merged"), answer("a", 2, 3), answer("a", 9, 3, "merged")];
  expect(kept(merged)).toEqual([]);
  // The kept card had answers of the other by then: it was not new.
  expect(kept([answer("a", 1, 3, "merged"), act("setDue", "a", 2), answer("a", 9, 3)])).toEqual([
    "a 1 3",
    "a 9 3",
  ]);
});
