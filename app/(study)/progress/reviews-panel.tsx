import { ratings } from "#lib/memory/schedule/card-state";
import { dayToIso } from "#lib/memory/time/day";
import type { StudyPeriod } from "#lib/progress/study-periods";
import { BarChart } from "#ui/bar-chart";
import { DataTable } from "#ui/data-table";
import { Legend } from "#ui/legend";
import type { Locale } from "#words/messages";
import { sayDay, sayDays } from "#words/say-day";
import { sayNumber } from "#words/say-number";
import { translator } from "#words/translator";
import type { ProgressData } from "./load-progress.ts";
import { Panel } from "./panel.tsx";
import css from "./plots.module.css";

const whenWords = { day: "whenDay", week: "whenWeek", month: "whenMonth" } as const;

/** What was answered, day by day (or week, or month), by rating. */
export function ReviewsPanel({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: ProgressData;
}) {
  const t = translator(locale, "progress");
  const number = (value: number) => sayNumber(locale, value);
  const { length, list } = data.periods;
  const total = list.reduce((sum, { answers }) => sum + answers, 0);
  const minutes = Math.round(list.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
  const when = (period: StudyPeriod) => sayPeriod(locale, period, length);
  const tick = sayDay(
    locale,
    length === "month" ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" },
  );
  if (total === 0) {
    return (
      <Panel title={t("reviews")} wide>
        <p className="quiet">{t("noneHere")}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t("reviews")} wide>
      <BarChart
        label={t("reviews")}
        summary={t("reviewsSum", { answers: total, days: data.daysStudied, minutes })}
        looks={ratings}
        numberOf={number}
        bars={list.map((period, at) => ({
          key: dayToIso(period.from),
          text: t("reviewsBar", { when: when(period), answers: period.answers, ...period.ratings }),
          parts: ratings.map((rating) => period.ratings[rating]),
          ...(isTick(at, list.length) && {
            tick: tick(dayToIso(period.from)),
          }),
        }))}
      />
      <div className={css.foot}>
        <DataTable
          caption={t("reviews")}
          open={t("asTable")}
          columns={[
            t(whenWords[length]),
            ...ratings.map((rating) => t(rating)),
            t("total"),
            t("minutes"),
          ]}
          rows={list
            .filter(({ answers }) => answers > 0)
            .toReversed()
            .map((period) => [
              when(period),
              ...ratings.map((rating) => number(period.ratings[rating])),
              number(period.answers),
              number(Math.round(period.seconds / 60)),
            ])}
        />
        <Legend parts={ratings.map((rating) => ({ look: rating, name: t(rating) }))} />
      </div>
    </Panel>
  );
}

function sayPeriod(
  locale: Locale,
  { from, until }: StudyPeriod,
  length: keyof typeof whenWords,
): string {
  const month = { month: "long", year: "numeric" } as const;
  if (length === "month") return sayDay(locale, month)(dayToIso(from));
  return sayDays(locale, { ...month, day: "numeric" })(dayToIso(from), dayToIso(until));
}

/** Some five names under the plot, none at its edges. */
function isTick(at: number, count: number): boolean {
  const every = Math.ceil(count / 5);
  return (count - 1 - at) % every === Math.floor(every / 2);
}
