import { translator } from "#words/translator";
import { HistogramPanel } from "./histogram-panel.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { sayDayCount } from "./say-day-count.ts";

/** How long cards wait for their next review. */
export function IntervalsPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  return (
    <HistogramPanel
      view={view}
      histogram={data.intervals}
      unit="days"
      label={t("name_intervals")}
      lead={t("intervalsText")}
      facts={[[t("intervalsMedian"), sayDayCount(view, data.intervals.median)]]}
    />
  );
}
