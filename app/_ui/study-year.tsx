import { dayToIso } from "#lib/memory/time/day";
import type { StudiedDay } from "#lib/progress/studied-days";
import type { Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { sayNumber } from "#words/say-number";
import { translator } from "#words/translator";
import { Year } from "./year.tsx";

/** A Monday. */
const someMonday = 5;

/** The days of a year, told in the screen's language: the last one, or a named one of the calendar. `tag`: whose dates, where it is not all of the language's. */
export function StudyYear(props: {
  readonly locale: Locale;
  readonly days: readonly StudiedDay[];
  readonly tag?: string;
  readonly year?: number;
}) {
  const { locale, days, tag } = props;
  const t = translator(locale, "progress");
  const date = sayDay(locale, { day: "numeric", month: "long", year: "numeric" }, tag);
  const studied = days.filter(({ answers }) => answers > 0);
  const answers = studied.reduce((sum, day) => sum + day.answers, 0);
  return (
    <Year
      days={days.map(({ day, answers }) => ({
        day,
        count: answers,
        text: t("yearDay", { date: date(dayToIso(day)), answers }),
      }))}
      words={{
        label: t("calendar"),
        sentence:
          props.year === undefined
            ? t("yearSentence", { days: studied.length, answers })
            : t("yearSentenceOf", { year: String(props.year), days: studied.length, answers }),
        less: t("less"),
        more: t("more"),
        monthOf: sayDay(locale, { month: "short" }, tag),
        weekdays: weekdayNames(locale),
      }}
      table={{
        caption: t("tableOf", { name: t("calendar") }),
        open: t("yearTable"),
        columns: [t("yearTableDay"), t("answers"), t("minutes")],
        rows: studied
          .toReversed()
          .map((day) => [
            date(dayToIso(day.day)),
            sayNumber(locale, day.answers),
            sayNumber(locale, Math.round(day.seconds / 60)),
          ]),
      }}
    />
  );
}

/** Monday first. */
function weekdayNames(locale: Locale): string[] {
  const name = sayDay(locale, { weekday: locale === "zh" ? "narrow" : "short" });
  return Array.from({ length: 7 }, (_, index) =>
    name(`2026-01-${`${someMonday + index}`.padStart(2, "0")}`),
  );
}
