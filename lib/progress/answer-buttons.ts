import type { Rating } from "#lib/memory/schedule/card-state";
import { type StudyTally, sortedParts } from "./study-tally.ts";

/** How often each button was pressed, by what the card was before: in steps or new, young, or mature (an interval of 21 days or more). */
export interface AnswerButtons {
  readonly learning: Readonly<Record<Rating, number>>;
  readonly young: Readonly<Record<Rating, number>>;
  readonly mature: Readonly<Record<Rating, number>>;
}

const columnOf = {
  learning: "learning",
  relearning: "learning",
  young: "young",
  mature: "mature",
  cram: null,
} as const;

export function answerButtons(tallies: readonly StudyTally[]): AnswerButtons {
  const none = () => ({ again: 0, hard: 0, good: 0, easy: 0 });
  const buttons = { learning: none(), young: none(), mature: none() };
  for (const tally of tallies) {
    for (const { sort, answers } of sortedParts(tally)) {
      const column = columnOf[sort];
      if (column !== null) buttons[column][tally.rating] += answers;
    }
  }
  return buttons;
}

/** The share (0–1) that was not Again; null when no button was pressed. */
export function passedShare({
  again,
  hard,
  good,
  easy,
}: Readonly<Record<Rating, number>>): number | null {
  const all = again + hard + good + easy;
  return all === 0 ? null : (all - again) / all;
}
