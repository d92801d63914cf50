import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { addedCards } from "./added-cards.ts";

test("cards are told by the day they were made, and added up from those made before, 新增", () => {
  const [from, until] = [asDay(20_778), asDay(20_780)];
  const made = [
    { day: asDay(20_000), cards: 7 },
    { day: from, cards: 2 },
    { day: until, cards: 3 },
    { day: until, cards: 1 },
  ];
  const told = addedCards(made, { from, until, length: "day" });
  expect(told.map(({ cards, cumulated }) => [cards, cumulated])).toEqual([
    [2, 9],
    [0, 9],
    [4, 13],
  ]);
});
