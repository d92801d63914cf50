import { expect, test } from "vitest";
import { placeNewCards } from "./place-new-cards.ts";

const plan = (...positions: (number | null)[]) => positions.map((position) => ({ position }));

test.each([
  [
    "each comes right after the card before it, 插在前一张之后",
    [10, null, 11, null],
    [10, 10, 11, 11],
  ],
  ["what begins the text comes with the first that is there", [null, null, 7], [7, 7, 7]],
  ["a card met long ago takes the ones after it along", [3, null, 90, null], [3, 3, 90, 90]],
  ["where nothing is there they come where they are told", [null, null], [40, 40]],
])("%s", (_, given, expected) => {
  expect(placeNewCards(plan(...given), 40)).toEqual(expected);
});
