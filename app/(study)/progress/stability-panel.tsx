import { translator } from "#words/translator";
import { HistogramPanel } from "./histogram-panel.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { sayDayCount } from "./say-day-count.ts";

/** How long cards are remembered. */
export function StabilityPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  return (
    <HistogramPanel
      view={view}
      histogram={data.stability}
      unit="days"
      label={t("name_stability")}
      lead={t("stabilityText")}
      facts={[[t("stabilityMedian"), sayDayCount(view, data.stability.median)]]}
    />
  );
}
