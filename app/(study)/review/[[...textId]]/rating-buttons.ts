import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import type { Reviewing } from "#lib/store/learner";

/** A rating that can be given, and the keys that give it, the first of them shown. */
export interface RatingButton {
  readonly rating: Rating;
  readonly keys: readonly string[];
}

const four: readonly RatingButton[] = ratings.map((rating, index) => ({
  rating,
  keys: [String(index + 1)],
}));

/** Good keeps the key it has among four: what the hand has learned stays right. */
const two: readonly RatingButton[] = [
  { rating: "again", keys: ["1"] },
  { rating: "good", keys: ["2", "3"] },
];

/** The buttons below an answer, in their order. */
export function ratingButtons(buttons: Reviewing["ratingButtons"]): readonly RatingButton[] {
  return buttons === "two" ? two : four;
}

/** The rating that a key of the four gives; null where nothing answers to it. */
export function ratingByKey(rating: Rating, buttons: Reviewing["ratingButtons"]): Rating | null {
  const key = String(ratings.indexOf(rating) + 1);
  return ratingButtons(buttons).find(({ keys }) => keys.includes(key))?.rating ?? null;
}

/** A suggestion in terms of the buttons there are: with two, whatever was recalled is Good. */
export function nearestRating(rating: Rating, buttons: Reviewing["ratingButtons"]): Rating {
  return buttons === "four" || rating === "again" ? rating : "good";
}
