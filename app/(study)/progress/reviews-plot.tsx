"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PeriodLength, StudyPeriod } from "#lib/progress/study-periods";
import { BarChart } from "#ui/bar-chart";
import { Legend } from "#ui/legend";
import { Choice } from "./choice.tsx";
import { Foot } from "./foot.tsx";
import { whenWords } from "./period-names.ts";
import { type ReviewsShown, reviewParts, reviewsShown } from "./review-parts.ts";
import { speak } from "./speak.ts";

/** A period as it is called: day names are said by the server, as browsers space them otherwise. */
export interface NamedPeriod {
  readonly period: StudyPeriod;
  readonly name: string;
  readonly tick?: string;
}

/** Bars of answers or of minutes, cut by button or by kind of card. */
export function ReviewsPlot(props: {
  readonly tag: string;
  readonly length: PeriodLength;
  readonly periods: readonly NamedPeriod[];
  readonly summary: string;
}) {
  const t = useTranslations("progress");
  const [shown, setShown] = useState<ReviewsShown>("ratings");
  const { length, periods } = props;
  const { number } = speak(props.tag);
  const { parts, valuesOf } = reviewParts(
    shown,
    periods.map(({ period }) => period),
  );
  const named = parts.map(({ look, word }) => ({ look, name: t(word) }));
  const textOf = useBarText(shown, named);
  const sumOf = ({ period }: NamedPeriod) =>
    valuesOf(period).reduce((sum, value) => sum + value, 0);
  return (
    <>
      <Choice
        legend={t("reviewsShow")}
        options={reviewsShown.map((each) => [each, t(`reviews_${each}`)])}
        value={shown}
        onChoose={setShown}
      />
      <BarChart
        label={t("name_reviews")}
        summary={props.summary}
        looks={parts.map(({ look }) => look)}
        numberOf={number}
        bars={periods.map(({ period, name, tick }) => ({
          key: String(period.from),
          text: textOf(name, valuesOf(period)),
          parts: valuesOf(period),
          ...(tick !== undefined && { tick }),
        }))}
      />
      <Foot
        caption={t("tableOf", { name: t("name_reviews") })}
        open={t("asTable")}
        columns={[t(whenWords[length]), ...named.map(({ name }) => name), t("total")]}
        rows={periods
          .filter((period) => sumOf(period) > 0)
          .toReversed()
          .map((named) => [
            named.name,
            ...valuesOf(named.period).map(number),
            number(sumOf(named)),
          ])}
        legend={<Legend parts={named} />}
      />
    </>
  );
}

/** What is told of a bar: its sum, and its parts where there are some. */
function useBarText(shown: ReviewsShown, named: readonly { readonly name: string }[]) {
  const t = useTranslations("progress");
  return (when: string, values: readonly number[]) => {
    const sum = values.reduce((total, value) => total + value, 0);
    const bar =
      shown === "time"
        ? t("reviewsTimeBar", { when, minutes: Math.round(sum) })
        : t("reviewsBar", { when, answers: sum });
    const parts = named.flatMap(({ name }, at) => {
      const value = Math.round(values[at] ?? 0);
      return value === 0 ? [] : [t("reviewsPart", { name, value })];
    });
    return parts.length === 0 ? bar : t("reviewsParts", { bar, parts: parts.join(t("comma")) });
  };
}
