"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Bin, binned, type Histogram, type Percentile } from "#lib/progress/histogram";
import { BarChart } from "#ui/bar-chart";
import { Legend } from "#ui/legend";
import { Choice } from "./choice.tsx";
import { Foot } from "./foot.tsx";
import { speak } from "./speak.ts";

const percentiles = { half: 0.5, most: 0.95, all: 1 } as const satisfies Record<string, Percentile>;
type Shown = keyof typeof percentiles;

const mostBars = 30;

/** How a figure is spread over the cards, and how many of all are reached by each bar. Of days, the long tail may be left out. */
export function HistogramPlot(props: {
  readonly tag: string;
  readonly label: string;
  readonly histogram: Histogram;
  readonly unit: "days" | "percent";
}) {
  const { tag, histogram, unit, label } = props;
  const t = useTranslations("progress");
  const [shown, setShown] = useState<Shown>(unit === "days" ? "most" : "all");
  const { number, percent } = speak(tag);
  const bins = binned(histogram, { share: percentiles[shown], most: mostBars });
  const say = useBinWords(unit);
  const tickEvery = Math.ceil(bins.length / 5);
  return (
    <>
      {unit === "days" && <Percentiles shown={shown} onChoose={setShown} />}
      <BarChart
        label={label}
        summary={t("histogramSum", { cards: histogram.cards })}
        looks={["full"]}
        numberOf={number}
        over={{ values: bins.map((bin) => bin.cumulatedShare), top: 1, sayValue: percent }}
        bars={bins.map((bin, at) => ({
          key: String(bin.from),
          text: t("binShare", { bin: say(bin), share: percent(bin.cumulatedShare) }),
          parts: [bin.cards],
          ...(at % tickEvery === 0 && {
            tick: unit === "days" ? number(bin.from) : `${bin.from}%`,
          }),
        }))}
      />
      <Foot
        caption={t("tableOf", { name: label })}
        open={t("asTable")}
        columns={[t(`${unit}Column`), t("count"), t("shareBelow")]}
        rows={bins
          .filter(({ cards }) => cards > 0)
          .map((bin) => [
            bin.from === bin.until
              ? number(bin.from)
              : t("span2", { from: number(bin.from), to: number(bin.until) }),
            number(bin.cards),
            percent(bin.cumulatedShare),
          ])}
        legend={<Legend parts={[{ look: "full", name: t("count") }]} line={t("shareBelow")} />}
      />
    </>
  );
}

function Percentiles(props: { readonly shown: Shown; readonly onChoose: (shown: Shown) => void }) {
  const t = useTranslations("progress");
  return (
    <Choice
      legend={t("percentiles")}
      options={[
        ["half", t("percentile_half")],
        ["most", t("percentile_most")],
        ["all", t("percentile_all")],
      ]}
      value={props.shown}
      onChoose={props.onChoose}
    />
  );
}

function useBinWords(unit: "days" | "percent") {
  const t = useTranslations("progress");
  return ({ cards, from, until }: Bin) => {
    const words = { cards, from, until };
    if (unit === "days") return t(from === until ? "binDay" : "binDays", words);
    return t(from === until ? "binPercent" : "binPercents", words);
  };
}
