import type { Day } from "#lib/memory/time/day";
import type { DaySummary } from "./day-summary.ts";
import { countRatings } from "./study-periods.ts";
import { effortBySort, type StudySort, type StudyTally, withoutCram } from "./study-tally.ts";
import { type Retention, trueRetention } from "./true-retention.ts";

/** One day's study, with the answers of each sort and how those to mature cards went. What was crammed is in `sorts` alone. */
export interface TodayFigures extends DaySummary {
  readonly sorts: Readonly<Record<StudySort, number>>;
  readonly mature: Retention;
}

/** What `summariseDay` says of a day, from the tallies of any days that hold it; `cards`: how many were answered on it. */
export function todayFigures(
  tallies: readonly StudyTally[],
  { day, cards }: { readonly day: Day; readonly cards: number },
): TodayFigures {
  const onDay = tallies.filter((tally) => tally.day === day);
  const told = withoutCram(onDay);
  const sum = (list: readonly StudyTally[], field: "answers" | "durationMs" | "dayAnswers") =>
    list.reduce((total, tally) => total + tally[field], 0);
  const answers = sum(told, "answers");
  const ratings = countRatings(told);
  const { learning, relearning, young, mature, cram } = effortBySort(onDay);
  return {
    ...{ day, cards, answers, ratings },
    seconds: Math.round(sum(told, "durationMs") / 1000),
    passedShare: answers === 0 ? null : 1 - ratings.again / answers,
    introduced: sum(
      told.filter(({ found }) => found === "new"),
      "answers",
    ),
    reviewed: sum(told, "dayAnswers"),
    sorts: {
      learning: learning.answers,
      relearning: relearning.answers,
      young: young.answers,
      mature: mature.answers,
      cram: cram.answers,
    },
    mature: trueRetention(told, { from: day, until: day }).mature,
  };
}
