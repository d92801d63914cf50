import { htmlLang, type Locale } from "./messages.ts";

/** Says learner days ("2026-11-23") in the screen's language. A day has no zone of its own any more. */
export function sayDay(
  locale: Locale,
  options: Omit<Intl.DateTimeFormatOptions, "timeZone">,
): (iso: string) => string {
  const format = new Intl.DateTimeFormat(htmlLang[locale], { ...options, timeZone: "UTC" });
  return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
}

/** Says the days from one to another, shortened where they share a month or a year. */
export function sayDays(
  locale: Locale,
  options: Omit<Intl.DateTimeFormatOptions, "timeZone">,
): (fromIso: string, untilIso: string) => string {
  const format = new Intl.DateTimeFormat(htmlLang[locale], { ...options, timeZone: "UTC" });
  const start = (iso: string) => new Date(`${iso}T00:00:00Z`);
  return (fromIso, untilIso) => format.formatRange(start(fromIso), start(untilIso));
}
