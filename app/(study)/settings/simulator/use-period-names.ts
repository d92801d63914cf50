"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { StudyPeriod } from "#lib/memory/simulate/periods";
import { addDays, type Day, dayToIso } from "#lib/memory/time/day";

const long = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
const short = { day: "numeric", month: "short", timeZone: "UTC" } as const;
const shortYear = { month: "short", year: "numeric", timeZone: "UTC" } as const;
const mostTicks = 6;
/** From here on a day and a month do not say which year. */
const yearDays = 366;

/** What the points of a plot are called: in full, and some of them under the plot, by index. */
export function usePeriodNames(periods: readonly StudyPeriod[], today: Day) {
  const t = useTranslations("simulator");
  const format = useFormatter();
  const dateOf = (day: number) => new Date(`${dayToIso(addDays(today, day))}T00:00:00Z`);
  const days = (periods.at(-1)?.until ?? 0) + 1;
  const every = Math.max(1, Math.ceil(periods.length / mostTicks));
  const ticks = new Map(
    periods.flatMap(({ from }, at) => {
      if (at % every !== 0) return [];
      const name = format.dateTime(dateOf(from), days > yearDays ? shortYear : short);
      return [[at, at === 0 ? t("today") : name] as const];
    }),
  );
  return {
    spans: periods.map(({ from, until }) =>
      from === until
        ? format.dateTime(dateOf(from), long)
        : format.dateTimeRange(dateOf(from), dateOf(until), long),
    ),
    ticks,
  };
}
