"use client";

import { useFormatter, useTranslations } from "use-intl";
import { addDays, type Day } from "#lib/memory/time/day";
import type { OutlinePoint } from "#lib/progress/readable-by-outline";
import { DataTable } from "#ui/data-table";
import { LineChart, LineSwatch } from "#ui/line-chart";
import css from "./plan.module.css";
import { useDayWords } from "./use-day-words.ts";

const mostTicks = 5;

/** What is understood day by day: by the plan, with its band, and if nothing were studied. */
export function PlanChart(props: { readonly from: Day; readonly points: readonly OutlinePoint[] }) {
  const { from, points } = props;
  const t = useTranslations("plan");
  const { shortDay, longDay } = useDayWords();
  const { percent, numbers } = useShares();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const dayAt = (at: number) => addDays(from, points[at]?.day ?? 0);
  const every = Math.max(1, Math.ceil(points.length / mostTicks));
  const ticks = points.flatMap((_, at) =>
    at % every === 0 ? [[at, shortDay(dayAt(at))] as const] : [],
  );
  return (
    <div className={css.plot}>
      <h3>{t("chart")}</h3>
      <LineChart
        label={t("chart")}
        summary={t("summary", {
          ...{ from: first.share, to: last.share, stop: last.stop },
          day: longDay(dayAt(points.length - 1)),
        })}
        lines={[
          { number: 1, values: points.map(({ share }) => 100 * share) },
          { number: 2, values: points.map(({ stop }) => 100 * stop) },
        ]}
        band={{
          low: points.map(({ low }) => 100 * low),
          high: points.map(({ high }) => 100 * high),
        }}
        texts={points.map((point, at) =>
          t("point", { ...numbers(point), day: longDay(dayAt(at)) }),
        )}
        ticks={new Map(ticks)}
        numberOf={(value) => percent(value / 100)}
      />
      <p className={css.legend}>
        <LineSwatch number={1} /> {t("follow")} <LineSwatch number={2} /> {t("stop")}
      </p>
      <p className={css.meaning}>{t("band")}</p>
      <DataTable
        caption={t("chart")}
        open={t("asTable")}
        columns={[t("when"), t("share"), t("low"), t("high"), t("stop")]}
        rows={points.map(({ share, low, high, stop }, at) => [
          longDay(dayAt(at)),
          ...[share, low, high, stop].map(percent),
        ])}
      />
    </div>
  );
}

function useShares() {
  const format = useFormatter();
  return {
    percent: (share: number) => format.number(share, { style: "percent" }),
    numbers: ({ share, low, high, stop }: OutlinePoint) => ({ share, low, high, stop }),
  };
}
