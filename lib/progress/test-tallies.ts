import { matureDays } from "./card-counts.ts";
import type { StudiedAnswer } from "./studied-answers.ts";
import type { StudyTally } from "./study-tally.ts";

/** Each answer as a tally of its own, at noon: what sums of them say, these say too. */
export function talliesOf(answers: readonly StudiedAnswer[]): StudyTally[] {
  return answers.map(({ day, rating, durationMs, stateBefore, intervalDaysBefore }) => {
    const isMature = stateBefore === "review" && (intervalDaysBefore ?? 0) >= matureDays;
    return {
      ...{ day, hour: 12, found: stateBefore, rating, answers: 1, durationMs },
      matureAnswers: isMature ? 1 : 0,
      matureMs: isMature ? durationMs : 0,
      dayAnswers: intervalDaysBefore === null ? 0 : 1,
    };
  });
}
