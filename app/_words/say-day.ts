import { htmlLang, type Locale } from "./messages.ts";

/** Says learner days ("2026-11-23") in the screen's language, in the way of a region where its tag ("en-GB") is given. A day has no zone of its own any more. */
export function sayDay(
  locale: Locale,
  options: Omit<Intl.DateTimeFormatOptions, "timeZone">,
  tag: string = htmlLang[locale],
): (iso: string) => string {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  return (iso) => format.format(new Date(`${iso}T00:00:00Z`));
}
