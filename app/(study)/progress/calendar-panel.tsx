import Link from "next/link";
import { StudyYear } from "#ui/study-year";
import { translator } from "#words/translator";
import css from "./calendar.module.css";
import type { PanelProps } from "./panel-groups.tsx";
import { addressOf } from "./view.ts";

/** Every day of a year, by how much was studied. */
export function CalendarPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const years = [null, ...data.years.toReversed()];
  return (
    <>
      <nav aria-label={t("calendarYears")} className={css.years}>
        {years.map((year) => (
          <Link
            key={year}
            href={addressOf(view, { year })}
            scroll={false}
            aria-current={year === view.year || undefined}
          >
            {year ?? t("lastYear")}
          </Link>
        ))}
      </nav>
      <StudyYear
        locale={view.locale}
        tag={view.tag}
        days={data.year}
        {...(view.year !== null && { year: view.year })}
      />
    </>
  );
}
