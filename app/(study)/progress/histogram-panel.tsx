import type { Histogram } from "#lib/progress/histogram";
import { translator } from "#words/translator";
import { Facts } from "./facts.tsx";
import { HistogramPlot } from "./histogram-plot.tsx";
import css from "./plots.module.css";
import type { View } from "./view.ts";

/** What a figure of cards means, how it is spread, and its middle. */
export function HistogramPanel(props: {
  readonly view: View;
  readonly label: string;
  readonly lead: string;
  readonly histogram: Histogram;
  readonly unit: "days" | "percent";
  readonly facts: readonly (readonly [string, string])[];
}) {
  const { view, label, histogram, unit } = props;
  if (histogram.cards === 0) {
    return <p className="quiet">{translator(view.locale, "progress")("noCards")}</p>;
  }
  return (
    <>
      <p className={css.lead}>{props.lead}</p>
      <HistogramPlot tag={view.tag} label={label} histogram={histogram} unit={unit} />
      <Facts facts={props.facts} />
    </>
  );
}
