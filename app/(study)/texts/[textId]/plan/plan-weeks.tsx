"use client";

import { useFormatter, useTranslations } from "use-intl";
import { addDays, type Day } from "#lib/memory/time/day";
import type { OutlineWeek } from "#lib/progress/readable-by-outline";
import { DataTable } from "#ui/data-table";
import { useDayWords } from "./use-day-words.ts";

/** The plan week by week. */
export function PlanWeeks(props: { readonly from: Day; readonly weeks: readonly OutlineWeek[] }) {
  const { from, weeks } = props;
  const t = useTranslations("plan");
  const format = useFormatter();
  const { days } = useDayWords();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  if (weeks.length === 0) return null;
  return (
    <DataTable
      caption={t("weeks")}
      open={t("weeks")}
      columns={[t("week"), t("newCards"), t("reviews"), t("minutesADay"), t("atEnd")]}
      rows={weeks.map((week) => [
        days(addDays(from, week.from), addDays(from, week.until)),
        number(week.newCards),
        number(week.reviews),
        number(week.minutes),
        format.number(week.share, { style: "percent" }),
      ])}
    />
  );
}
