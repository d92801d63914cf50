import { translator } from "#words/translator";
import { Facts } from "./facts.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { periodNames } from "./period-names.ts";
import { ReviewsPlot } from "./reviews-plot.tsx";
import { speak } from "./speak.ts";

/** What was answered, day by day (or week, or month). */
export function ReviewsPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { length, list } = data.periods;
  const names = periodNames(speak(view.tag), length);
  const studied = data.cram.answers + list.reduce((sum, { answers }) => sum + answers, 0);
  if (studied === 0) return <p className="quiet">{t("noneHere")}</p>;
  return (
    <>
      <ReviewsPlot
        tag={view.tag}
        length={length}
        periods={list.map((period, at) => ({
          ...{ period, name: names.long(period) },
          ...names.tickAt(at, list),
        }))}
        summary={reviewsSummary({ view, data })}
      />
      <ReviewsFacts view={view} data={data} />
    </>
  );
}

function reviewsSummary({ view, data }: PanelProps): string {
  const t = translator(view.locale, "progress");
  const { answers, seconds } = totals(data);
  const time = t("minutesLong", { minutes: Math.round(seconds / 60) });
  return t("reviewsSum", { answers, days: data.daysStudied, time });
}

function ReviewsFacts({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { share, decimal } = speak(view.tag);
  const { answers, seconds } = totals(data);
  const { daysStudied: days, today, from } = data;
  const all = today - from + 1;
  const perDay = (count: number) => t("answersPerDay", { count: decimal(count) });
  return (
    <Facts
      facts={[
        [t("daysStudied"), t("daysStudiedOf", { days, all, share: share(days / all) })],
        [t("averageStudied"), perDay(answers / Math.max(1, days))],
        [t("averageAll"), perDay(answers / all)],
        [t("answerTime"), t("seconds", { seconds: decimal(seconds / Math.max(1, answers)) })],
      ]}
    />
  );
}

function totals({ periods }: PanelProps["data"]) {
  return periods.list.reduce(
    (sum, { answers, seconds }) => ({
      answers: sum.answers + answers,
      seconds: sum.seconds + seconds,
    }),
    { answers: 0, seconds: 0 },
  );
}
