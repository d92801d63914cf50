import { useTranslations } from "use-intl";
import { periodDays, periodsOf, type StudyPeriod } from "#lib/memory/simulate/periods";
import type { Day } from "#lib/memory/time/day";
import { DataTable } from "#ui/data-table";
import { LineChart } from "#ui/line-chart";
import css from "./outcome.module.css";
import type { NamedRun } from "./run-table.tsx";
import { usePeriodNames } from "./use-period-names.ts";
import { useWords } from "./use-words.ts";

const plots = [
  { figure: "reviews", title: "reviewsADay", meaning: "reviewsMeaning" },
  { figure: "minutes", title: "minutesADay", meaning: null },
  { figure: "memorised", title: "memorised", meaning: "memorisedMeaning" },
] as const;
type Plot = (typeof plots)[number];

const means = { 1: null, 7: "weekMeans", 30: "monthMeans" } as const;

/** A simulation cut into the points of a plot. */
interface CutRun {
  readonly run: NamedRun;
  readonly periods: readonly StudyPeriod[];
}

/** Reviews, minutes and what is memorised, over the days. */
export function RunPlots(props: { readonly runs: readonly NamedRun[]; readonly today: Day }) {
  const { runs, today } = props;
  const lengthDays = periodDays(Math.max(...runs.map(({ setting }) => setting.days)));
  const cut = runs.map((run) => ({ run, periods: periodsOf(run.simulation, lengthDays) }));
  return plots.map((plot) => (
    <RunPlot key={plot.figure} plot={plot} cut={cut} lengthDays={lengthDays} today={today} />
  ));
}

function RunPlot(props: {
  readonly plot: Plot;
  readonly cut: readonly CutRun[];
  readonly lengthDays: 1 | 7 | 30;
  readonly today: Day;
}) {
  const { cut, lengthDays, plot } = props;
  const { figure, title, meaning } = plot;
  const t = useTranslations("simulator");
  const { number, join } = useWords();
  const longest = longestOf(cut);
  const names = usePeriodNames(longest, props.today);
  const told = useTold(plot, cut);
  const mean = figure === "memorised" ? null : means[lengthDays];
  return (
    <section className={css.plot}>
      <h3>{t(title)}</h3>
      <LineChart
        label={t(title)}
        summary={told.summary}
        lines={cut.map(({ run, periods }) => ({
          number: run.number,
          values: periods.map((period) => period[figure]),
        }))}
        texts={longest.map((_, at) =>
          t("point", { when: names.spans[at] ?? "", values: told.at(at) }),
        )}
        ticks={names.ticks}
        numberOf={number}
      />
      {(meaning ?? mean) && (
        <p className={css.meaning}>{join(meaning && t(meaning), mean && t(mean))}</p>
      )}
      <DataTable
        caption={t(title)}
        open={t("asTable")}
        columns={[t("when"), ...told.columns]}
        rows={longest.map((_, at) => [
          names.spans[at] ?? "",
          ...cut.map(({ periods }) => {
            const period = periods[at];
            return period === undefined ? t("none") : number(period[figure]);
          }),
        ])}
      />
    </section>
  );
}

/** What the line above the plot says, of a point or of all. */
function useTold({ figure, title }: Plot, cut: readonly CutRun[]) {
  const t = useTranslations("simulator");
  const { number } = useWords();
  const isAlone = cut.length === 1;
  const say = (run: NamedRun, value: string) =>
    isAlone ? value : t("numbered", { number: run.number, value });
  const all = (periods: readonly StudyPeriod[]) => {
    const values = periods.map((period) => period[figure]);
    if (figure === "memorised") return t("atEnd", { value: number(values.at(-1) ?? 0) });
    const most = number(Math.max(0, ...values));
    return t("meanMost", { mean: number(meanOf(periods, figure)), most });
  };
  return {
    columns: cut.map(({ run }) => (isAlone ? t(title) : say(run, run.name))),
    summary: cut.map(({ run, periods }) => say(run, all(periods))).join(" · "),
    at: (index: number) =>
      cut
        .flatMap(({ run, periods }) => {
          const period = periods[index];
          return period === undefined ? [] : [say(run, number(period[figure]))];
        })
        .join(" · "),
  };
}

function longestOf(cut: readonly CutRun[]): readonly StudyPeriod[] {
  return cut.reduce<readonly StudyPeriod[]>(
    (longest, { periods }) => (periods.length > longest.length ? periods : longest),
    [],
  );
}

/** Of all days: the last period may be shorter. */
function meanOf(periods: readonly StudyPeriod[], figure: "reviews" | "minutes"): number {
  const total = periods.reduce(
    (sum, period) => sum + period[figure] * (period.until - period.from + 1),
    0,
  );
  return total / Math.max(1, (periods.at(-1)?.until ?? 0) + 1);
}
