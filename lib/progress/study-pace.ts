import type { StudiedAnswer } from "./studied-answers.ts";

/** Seconds a card takes a beginner on a day it is met, all its answers together, until there are answers of one's own. */
const defaultSecondsPerCard = 15;

/** How long cards take. `own`: from the learner's answers, not the default. */
export interface StudyPace {
  readonly secondsPerCard: number;
  readonly own: boolean;
}

/** Mean seconds a card takes on a day, with all its answers of that day. */
export function studyPace(answers: readonly StudiedAnswer[]): StudyPace {
  const met = new Set(answers.map(({ cardId, day }) => `${cardId} ${day}`));
  const seconds = answers.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  if (met.size === 0 || seconds === 0) return { secondsPerCard: defaultSecondsPerCard, own: false };
  return { secondsPerCard: seconds / met.size, own: true };
}

/** Whole minutes for so many cards; 0 when it is less than half of one. */
export function minutesFor(cards: number, { secondsPerCard }: StudyPace): number {
  return Math.round((cards * secondsPerCard) / 60);
}
