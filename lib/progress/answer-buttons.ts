import type { Rating } from "#lib/memory/schedule/card-state";
import { matureDays } from "./card-counts.ts";
import type { StudiedAnswer } from "./studied-answers.ts";
import { countRatings } from "./study-periods.ts";

/** How often each button was pressed, by what the card was before: in steps or new, young, or mature (an interval of 21 days or more). */
export interface AnswerButtons {
  readonly learning: Readonly<Record<Rating, number>>;
  readonly young: Readonly<Record<Rating, number>>;
  readonly mature: Readonly<Record<Rating, number>>;
}

export function answerButtons(answers: readonly StudiedAnswer[]): AnswerButtons {
  const before = (sort: keyof AnswerButtons) =>
    countRatings(answers.filter((answer) => sortBefore(answer) === sort));
  return { learning: before("learning"), young: before("young"), mature: before("mature") };
}

function sortBefore({ stateBefore, intervalDaysBefore }: StudiedAnswer): keyof AnswerButtons {
  if (stateBefore !== "review") return "learning";
  return (intervalDaysBefore ?? 0) >= matureDays ? "mature" : "young";
}
