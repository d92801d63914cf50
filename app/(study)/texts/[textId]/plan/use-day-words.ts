"use client";

import { useFormatter } from "use-intl";
import { type Day, dayToIso } from "#lib/memory/time/day";

const long = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const short = { day: "numeric", month: "short", timeZone: "UTC" } as const;

/** Learner days in the screen's language. */
export function useDayWords() {
  const format = useFormatter();
  const dateOf = (day: Day) => new Date(`${dayToIso(day)}T00:00:00Z`);
  return {
    longDay: (day: Day) => format.dateTime(dateOf(day), long),
    shortDay: (day: Day) => format.dateTime(dateOf(day), short),
    days: (from: Day, until: Day) => format.dateTimeRange(dateOf(from), dateOf(until), short),
  };
}
