import { BarChart } from "#ui/bar-chart";
import { Legend } from "#ui/legend";
import { translator } from "#words/translator";
import { Foot } from "./foot.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { periodNames, whenWords } from "./period-names.ts";
import { speak } from "./speak.ts";

/** Cards made, and how many there are by then. */
export function AddedPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const spoken = speak(view.tag);
  const { number } = spoken;
  const { length, list } = data.added;
  const names = periodNames(spoken, length);
  const all = list.at(-1)?.cumulated ?? 0;
  const made = list.reduce((sum, { cards }) => sum + cards, 0);
  if (made === 0) return <p className="quiet">{t("addedSum", { cards: 0, all })}</p>;
  return (
    <>
      <BarChart
        label={t("name_added")}
        summary={t("addedSum", { cards: made, all })}
        looks={["full"]}
        numberOf={number}
        over={{
          values: all === 0 ? [] : list.map(({ cumulated }) => cumulated / all),
          top: 1,
          sayValue: (share) => number(share * all),
        }}
        bars={list.map((period, at) => ({
          key: String(period.from),
          text: t("addedBar", {
            ...{ when: names.long(period), cards: period.cards, all: period.cumulated },
          }),
          parts: [period.cards],
          ...names.tickAt(at, list),
        }))}
      />
      <Foot
        caption={t("tableOf", { name: t("name_added") })}
        open={t("asTable")}
        columns={[t(whenWords[length]), t("count"), t("runningTotal")]}
        rows={list
          .filter(({ cards }) => cards > 0)
          .toReversed()
          .map((period) => [names.long(period), number(period.cards), number(period.cumulated)])}
        legend={
          <Legend parts={[{ look: "full", name: t("name_added") }]} line={t("runningTotal")} />
        }
      />
    </>
  );
}
