import { addDays, dayToIso } from "#lib/memory/time/day";
import { BarChart } from "#ui/bar-chart";
import { DataTable } from "#ui/data-table";
import { Legend } from "#ui/legend";
import type { Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { sayNumber } from "#words/say-number";
import { translator } from "#words/translator";
import type { ProgressData } from "./load-progress.ts";
import { Panel } from "./panel.tsx";
import css from "./plots.module.css";

const daysPerWeek = 7;

/** What falls due in the next 30 days; the first bar is today's, what is overdue set apart. */
export function DuePanel({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: ProgressData;
}) {
  const t = translator(locale, "progress");
  const days = dueDays(locale, data);
  const due = days.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t("due")} wide>
      <BarChart
        label={t("due")}
        summary={t("dueSum", { due, overdue: data.overdue })}
        looks={["full", "again"]}
        numberOf={(value) => sayNumber(locale, value)}
        bars={days.map(({ key, count, overdue, when, tick }) => ({
          key,
          text:
            overdue > 0
              ? t("dueBarOverdue", { when, count, overdue })
              : t("dueBar", { when, count }),
          parts: [count - overdue, overdue],
          ...(tick !== null && { tick }),
        }))}
      />
      <div className={css.foot}>
        <DataTable
          caption={t("due")}
          open={t("asTable")}
          columns={[t("whenDay"), t("dueOnDay")]}
          rows={days
            .filter(({ count }) => count > 0)
            .map(({ when, count }) => [when, sayNumber(locale, count)])}
        />
        {data.overdue > 0 && (
          <Legend
            parts={[
              { look: "full", name: t("inTime") },
              { look: "again", name: t("overdue") },
            ]}
          />
        )}
      </div>
    </Panel>
  );
}

function dueDays(locale: Locale, { today, due, overdue }: ProgressData) {
  const t = translator(locale, "progress");
  const long = sayDay(locale, { weekday: "short", day: "numeric", month: "long" });
  const short = sayDay(locale, { day: "numeric", month: "short" });
  return due.map((count, ahead) => {
    const key = dayToIso(addDays(today, ahead));
    const isTick = ahead % daysPerWeek === 0;
    return {
      key,
      count,
      overdue: ahead === 0 ? overdue : 0,
      when: ahead === 0 ? t("dueToday") : long(key),
      tick: isTick ? (ahead === 0 ? t("dueToday") : short(key)) : null,
    };
  });
}
