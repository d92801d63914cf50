import { useFormatter, useTranslations } from "use-intl";
import { DataTable } from "#ui/data-table";
import { LineChart, LineSwatch } from "#ui/line-chart";
import type { DayMoves } from "./day-moves.ts";
import css from "./reschedule-offer.module.css";

const daysPerTick = 7;
/** A name further right would be cut by the edge. */
const lastTick = 21;

/** The cards due on the next days, before and after. */
export function MovePlot({ moves: { days } }: { readonly moves: DayMoves }) {
  const t = useTranslations("reschedule");
  const format = useFormatter();
  const dateOf = (iso: string, options: { readonly weekday?: "short" }) =>
    format.dateTime(new Date(`${iso}T00:00:00Z`), {
      ...options,
      ...{ day: "numeric", month: "short", timeZone: "UTC" },
    });
  const when = (at: number) =>
    at === 0 ? t("today") : dateOf(days[at]?.day ?? "", { weekday: "short" });
  const sum = (of: "before" | "after") => days.reduce((total, day) => total + day[of], 0);
  const ticks = new Map(
    days.flatMap(({ day }, at) =>
      at % daysPerTick === 0 && at <= lastTick
        ? [[at, at === 0 ? t("today") : dateOf(day, {})]]
        : [],
    ),
  );
  return (
    <div className={css.plot}>
      <LineChart
        label={t("plot")}
        summary={t("sums", { before: sum("before"), after: sum("after"), days: days.length })}
        lines={[
          { number: 1, values: days.map(({ before }) => before) },
          { number: 2, values: days.map(({ after }) => after) },
        ]}
        texts={days.map(({ before, after }, at) => t("point", { when: when(at), before, after }))}
        ticks={ticks}
        numberOf={(value) => format.number(value)}
      />
      <ul className={css.legend}>
        <li>
          <LineSwatch number={1} /> {t("before")}
        </li>
        <li>
          <LineSwatch number={2} /> {t("after")}
        </li>
      </ul>
      <DataTable
        caption={t("plot")}
        open={t("asTable")}
        columns={[t("day"), t("before"), t("after")]}
        rows={days.map(({ before, after }, at) => [
          when(at),
          format.number(before),
          format.number(after),
        ])}
      />
    </div>
  );
}
