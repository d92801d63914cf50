"use client";

import { useLocale } from "use-intl";
import { type Day, dayToIso } from "#lib/memory/time/day";
import { sayDay } from "#words/say-day";

/** Says learner days in the language of the screen, in the way of its region. */
export function useSayDay(options: Omit<Intl.DateTimeFormatOptions, "timeZone">) {
  const tag = useLocale();
  const say = sayDay(tag.startsWith("zh") ? "zh" : "en", options, tag);
  return (day: Day) => say(dayToIso(day));
}
