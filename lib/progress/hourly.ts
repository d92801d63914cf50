import type { StudyTally } from "./study-tally.ts";

/** The answers of an hour of the clock, 0–23, over many days. `share` is `passed / answers`, null where there are none. */
export interface HourTally {
  readonly hour: number;
  readonly answers: number;
  readonly passed: number;
  readonly share: number | null;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** How many answers were given, and how many passed, at each hour that the clock showed where the learner was; 24 rows. What was crammed does not count. */
export function hourlyBreakdown(tallies: readonly StudyTally[]): readonly HourTally[] {
  const sums = hours.map(() => ({ answers: 0, passed: 0 }));
  for (const { hour, found, rating, answers } of tallies) {
    const sum = sums[hour];
    if (found === "cram" || sum === undefined) continue;
    sum.answers += answers;
    if (rating !== "again") sum.passed += answers;
  }
  return sums.map(({ answers, passed }, hour) => ({
    ...{ hour, answers, passed },
    share: answers === 0 ? null : passed / answers,
  }));
}
