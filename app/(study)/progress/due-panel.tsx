import { addDays } from "#lib/memory/time/day";
import { BarChart } from "#ui/bar-chart";
import { Legend } from "#ui/legend";
import { translator } from "#words/translator";
import { type DueSpan, dueSpans } from "./due-spans.ts";
import { Facts } from "./facts.tsx";
import { Foot } from "./foot.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { speak } from "./speak.ts";
import { isTick } from "./ticks.ts";

/** What falls due from today on; what is overdue is set apart in the first bar. */
export function DuePanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number } = speak(view.tag);
  const { backlog, total } = data.futureDue;
  const spans = dueSpans(data.futureDue.days, data.today);
  const names = spanNames(view, spans);
  return (
    <>
      <BarChart
        label={t("name_future_due")}
        summary={dueSummary({ view, data })}
        looks={["full", "again"]}
        numberOf={number}
        over={{
          values: total === 0 ? [] : spans.map(({ sum }) => sum / total),
          top: 1,
          sayValue: (share) => number(share * total),
        }}
        bars={spans.map((span, at) => ({
          key: String(span.from),
          text: sayBar(view, {
            ...span,
            when: names.long[at] ?? "",
            overdue: at === 0 ? backlog : 0,
          }),
          parts: at === 0 ? [span.due - backlog, backlog] : [span.due],
          ...names.tickAt(at),
        }))}
      />
      <DueFacts view={view} data={data} />
      <Foot
        caption={t("tableOf", { name: t("name_future_due") })}
        open={t("asTable")}
        columns={[t("when"), t("dueOnDay"), t("runningTotal")]}
        rows={spans.flatMap(({ due, sum }, at) =>
          due === 0 ? [] : [[names.long[at] ?? "", number(due), number(sum)]],
        )}
        legend={
          <Legend
            parts={[
              { look: "full", name: t("inTime") },
              ...(backlog > 0 ? [{ look: "again", name: t("overdue") } as const] : []),
            ]}
            line={t("runningTotal")}
          />
        }
      />
    </>
  );
}

function dueSummary({ view, data }: PanelProps): string {
  const { total, days } = data.futureDue;
  const last = addDays(data.today, days.length - 1);
  const date = speak(view.tag).day("date")(last);
  return translator(view.locale, "progress")("dueSum", { due: total, date });
}

function sayBar(
  view: PanelProps["view"],
  bar: Pick<DueSpan, "due" | "sum"> & { readonly when: string; readonly overdue: number },
): string {
  const t = translator(view.locale, "progress");
  const { when, due: count, sum, overdue } = bar;
  return overdue > 0
    ? t("dueBarOverdue", { when, count, overdue })
    : t("dueBar", { when, count, sum });
}

function DueFacts({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number, decimal } = speak(view.tag);
  const { backlog, days, total, tomorrow, later, dailyLoad } = data.futureDue;
  const perDay = (count: number) => t("perDay", { count: decimal(count) });
  return (
    <Facts
      facts={[
        [t("dueTomorrow"), number(tomorrow)],
        [t("dueAverage"), perDay(total / days.length)],
        [t("dailyLoad"), perDay(dailyLoad)],
        ...(backlog > 0 ? [[t("overdue"), number(backlog)] as const] : []),
        ...(later > 0 ? [[t("dueLater"), number(later)] as const] : []),
      ]}
    />
  );
}

function spanNames({ locale, tag }: PanelProps["view"], spans: readonly DueSpan[]) {
  const t = translator(locale, "progress");
  const spoken = speak(tag);
  const isDaily = spans.every(({ from, until }) => from === until);
  const [day, days] = [spoken.day(isDaily ? "weekday" : "date"), spoken.days("date")];
  const isLong = (spans.at(-1)?.until ?? 0) - (spans[0]?.from ?? 0) > 366;
  const short = spoken.day(isLong ? "shortMonth" : "short");
  return {
    long: spans.map(({ from, until }, at) => {
      if (from !== until) return days(from, until);
      return at === 0 ? t("dueToday") : day(from);
    }),
    tickAt: (at: number) => {
      const span = spans[at];
      if (span === undefined || !isTick(at, spans.length)) return {};
      return { tick: short(span.from) };
    },
  };
}
