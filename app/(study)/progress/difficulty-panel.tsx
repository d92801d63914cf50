import { translator } from "#words/translator";
import { HistogramPanel } from "./histogram-panel.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { speak } from "./speak.ts";

/** How hard cards are to learn. */
export function DifficultyPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  return (
    <HistogramPanel
      view={view}
      histogram={data.difficulty}
      unit="percent"
      label={t("name_difficulty")}
      lead={t("difficultyText")}
      facts={[
        [t("difficultyMedian"), speak(view.tag).percent((data.difficulty.median ?? 0) / 100)],
      ]}
    />
  );
}
