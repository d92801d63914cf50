import type { Period, PeriodLength } from "#lib/progress/study-periods";
import type { Spoken } from "./speak.ts";
import { isTick } from "./ticks.ts";

/** What periods of a length are called: in a sentence, and under a plot. */
export function periodNames(spoken: Spoken, length: PeriodLength) {
  const days = spoken.days("date");
  const month = spoken.day("month");
  const short = spoken.day(length === "month" ? "shortMonth" : "short");
  return {
    long: ({ from, until }: Period) => (length === "month" ? month(from) : days(from, until)),
    tickAt: (at: number, list: readonly Period[]) => {
      const period = list[at];
      return period && isTick(at, list.length) ? { tick: short(period.from) } : {};
    },
  };
}

/** The word over a column of periods. */
export const whenWords = { day: "whenDay", week: "whenWeek", month: "whenMonth" } as const;
