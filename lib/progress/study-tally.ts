import type { CardState, Rating } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** What an answer found its card to be; `cram`: the schedule was not told of it. */
export type Found = CardState["state"] | "cram";

/**
 * Answers of one day that had the hour (0–23, of the clock in the zone of the answer), the found state and the button in common. The statistics are sums of
 * these, which the database makes of the log.
 */
export interface StudyTally {
  readonly day: Day;
  readonly hour: number;
  readonly found: Found;
  readonly rating: Rating;
  readonly answers: number;
  readonly durationMs: number;
  /** Of the answers, those to cards in review whose interval was `matureDays` or more, and their time. */
  readonly matureAnswers: number;
  readonly matureMs: number;
  /** Of the answers, those to cards that had been given days, as a review or as a step of days. */
  readonly dayAnswers: number;
}

/** Kinds of answers by Anki's names; what it calls filtered is cram here. A new card's first answer is learning. */
export const studySorts = ["learning", "relearning", "young", "mature", "cram"] as const;
export type StudySort = (typeof studySorts)[number];

/** So many answers in so many seconds, not rounded. */
export interface Effort {
  readonly answers: number;
  readonly seconds: number;
}

/** A tally cut in young and mature where it is of cards in review; parts without answers are left out. */
export function sortedParts(
  tally: StudyTally,
): readonly { readonly sort: StudySort; readonly answers: number; readonly durationMs: number }[] {
  const { found, answers, durationMs, matureAnswers, matureMs } = tally;
  if (found !== "review") {
    return [{ sort: found === "new" ? "learning" : found, answers, durationMs }];
  }
  const parts = [
    { sort: "young", answers: answers - matureAnswers, durationMs: durationMs - matureMs },
    { sort: "mature", answers: matureAnswers, durationMs: matureMs },
  ] as const;
  return parts.filter((part) => part.answers > 0);
}

/** The answers of each sort together. */
export function effortBySort(tallies: readonly StudyTally[]): Record<StudySort, Effort> {
  const none = () => ({ answers: 0, seconds: 0 });
  const sums = {
    learning: none(),
    relearning: none(),
    young: none(),
    mature: none(),
    cram: none(),
  };
  for (const { sort, answers, durationMs } of tallies.flatMap(sortedParts)) {
    sums[sort].answers += answers;
    sums[sort].seconds += durationMs / 1000;
  }
  return sums;
}

/** Without what was crammed: the answers that the schedule knows. */
export function withoutCram(tallies: readonly StudyTally[]): readonly StudyTally[] {
  return tallies.filter(({ found }) => found !== "cram");
}
