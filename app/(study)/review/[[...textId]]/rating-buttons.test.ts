import { expect, test } from "vitest";
import { ratings } from "#lib/memory/schedule/card-state";
import { nearestRating, ratingButtons, ratingByKey } from "./rating-buttons.ts";

test("four buttons answer to 1–4", () => {
  expect(ratingButtons("four").map(({ rating, keys }) => [rating, ...keys])).toEqual([
    ["again", "1"],
    ["hard", "2"],
    ["good", "3"],
    ["easy", "4"],
  ]);
  for (const rating of ratings) expect(ratingByKey(rating, "four")).toBe(rating);
});

test("with two buttons, 重来 and 良好, 1 is Again, 2 and 3 are Good, and 4 is nothing", () => {
  expect(ratingButtons("two").map(({ rating }) => rating)).toEqual(["again", "good"]);
  expect(ratings.map((rating) => ratingByKey(rating, "two"))).toEqual([
    ...["again", "good", "good", null],
  ]);
});

test("with two buttons a suggestion of Hard or Easy is one of Good", () => {
  expect(ratings.map((rating) => nearestRating(rating, "two"))).toEqual([
    ...["again", "good", "good", "good"],
  ]);
  expect(ratings.map((rating) => nearestRating(rating, "four"))).toEqual(ratings);
});
