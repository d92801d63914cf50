import type { SuggestedRating } from "./grade.ts";
import type { GradeModel } from "./weights.ts";

/** Where each rating begins on the scale of scores; Easy ends at 1. A teacher's marks: four fifths is good, hardly anything off is easy. */
const FROM: Readonly<Record<SuggestedRating, number>> = {
  again: 0,
  hard: 0.4,
  good: 0.8,
  easy: 0.95,
};

/** Below the lowest border the score halves with every step as wide as this. */
const HALVED_AFTER = 1;

/**
 * The score of an answer by its level (0 when nothing speaks against it, less otherwise) and the rating that is suggested: again 0–0.4, hard 0.4–0.8, good 0.8–0.95,
 * easy 0.95–1, between the borders of the model by straight lines. So the score never falls while the level rises, and score and rating always agree: an answer that
 * is suggested Good though its level is lower has the lowest score of Good.
 */
export function scoreOfLevel(
  level: number,
  rating: SuggestedRating,
  { borders: [hard, good, easy] }: GradeModel,
): number {
  const plain =
    level > easy
      ? between(level, [easy, 0], [FROM.easy, 1])
      : level > good
        ? between(level, [good, easy], [FROM.good, FROM.easy])
        : level > hard
          ? between(level, [hard, good], [FROM.hard, FROM.good])
          : FROM.hard * 0.5 ** ((hard - level) / HALVED_AFTER);
  return Math.round(1000 * Math.min(1, Math.max(plain, FROM[rating]))) / 1000;
}

type Stretch = readonly [from: number, to: number];

function between(value: number, [from, to]: Stretch, [least, most]: Stretch): number {
  return least + ((most - least) * (value - from)) / (to - from || 1);
}
