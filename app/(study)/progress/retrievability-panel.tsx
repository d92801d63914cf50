import { translator } from "#words/translator";
import { HistogramPanel } from "./histogram-panel.tsx";
import type { PanelProps } from "./panel-groups.tsx";
import { speak } from "./speak.ts";

/** How well cards are remembered today, and how much that is in all. */
export function RetrievabilityPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { share } = speak(view.tag);
  const { histogram, average, knownCards, knownNotes } = data.retrievability;
  const cards = t("knowledgeCards", { cards: Math.round(knownCards) });
  const notes = t("knowledgeNotes", { notes: Math.round(knownNotes) });
  return (
    <HistogramPanel
      view={view}
      histogram={histogram}
      unit="percent"
      label={t("name_retrievability")}
      lead={t("retrievabilityText")}
      facts={[
        [t("retrievabilityAverage"), share(average ?? 0)],
        [t("knowledge"), `${cards} · ${notes}`],
      ]}
    />
  );
}
