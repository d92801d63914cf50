import type { HourTally } from "#lib/progress/hourly";
import { BarChart } from "#ui/bar-chart";
import { Legend } from "#ui/legend";
import { translator } from "#words/translator";
import { Foot } from "./foot.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import css from "./plots.module.css";
import { speak } from "./speak.ts";
import type { View } from "./view.ts";

/** An hour of fewer answers says nothing of the hour. */
const leastAnswers = 30;
const hoursBetweenTicks = 6;

/** How much was answered, and how well, at each hour of the clock. */
export function HourlyPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number, share, percent, hour: sayHour } = speak(view.tag);
  const { hours } = data;
  if (hours.every(({ answers }) => answers === 0)) {
    return <p className="quiet">{t("noneHere")}</p>;
  }
  const spanOf = (hour: number) => t("span2", { from: sayHour(hour), to: sayHour(hour + 1) });
  const said = ({ share: of }: HourTally) => (of === null ? t("none") : share(of));
  return (
    <>
      <p className={css.lead}>{t("hourlyText")}</p>
      <BarChart
        label={t("name_hourly")}
        summary={hourlySummary(view, hours)}
        looks={["strong"]}
        numberOf={number}
        over={{ values: hours.map((hour) => hour.share), top: 1, sayValue: percent }}
        bars={hours.map((tally) => ({
          key: String(tally.hour),
          text: t("hourlyBar", {
            ...{ hour: spanOf(tally.hour), answers: tally.answers, share: said(tally) },
          }),
          parts: [tally.answers],
          ...(tally.hour % hoursBetweenTicks === 0 && { tick: sayHour(tally.hour) }),
        }))}
      />
      <Foot
        caption={t("tableOf", { name: t("name_hourly") })}
        open={t("asTable")}
        columns={[t("hour"), t("answers"), t("passedShare")]}
        rows={hours
          .filter(({ answers }) => answers > 0)
          .map((tally) => [spanOf(tally.hour), number(tally.answers), said(tally)])}
        legend={<Legend parts={[{ look: "strong", name: t("answers") }]} line={t("passedShare")} />}
      />
    </>
  );
}

function hourlySummary({ locale, tag }: View, hours: readonly HourTally[]): string {
  const t = translator(locale, "progress");
  const spoken = speak(tag);
  const answers = hours.reduce((sum, tally) => sum + tally.answers, 0);
  const best = hours
    .filter((tally) => tally.answers >= leastAnswers)
    .reduce<HourTally | null>(
      (most, tally) => ((tally.share ?? 0) > (most?.share ?? -1) ? tally : most),
      null,
    );
  if (best === null) return t("hourlySumFew", { answers });
  const { hour, share } = best;
  return t("hourlySum", { answers, hour: spoken.hour(hour), share: spoken.share(share ?? 0) });
}
