"use client";

import { useTranslations } from "use-intl";
import type { ImportStage, ProgressEvent } from "#lib/commands/import-events";
import { WorkBar as Bar, shareOfStages } from "#ui/work-bar";

/** What each stage takes of the whole, in the order they come, by the clock for a book. */
const shares = {
  reading: { reading: 0.04, aligning: 0.56, terms: 0.4, saving: 0 },
  saving: { reading: 0.02, aligning: 0.08, terms: 0.1, saving: 0.8 },
} satisfies Record<string, Readonly<Record<ImportStage, number>>>;

/** How far a text is, read or saved. */
export function WorkBar(props: {
  readonly of: keyof typeof shares;
  readonly progress: ProgressEvent | null;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("import");
  const { of, progress } = props;
  return (
    <Bar
      label={t(of === "saving" ? "savingBar" : "readingBar")}
      stage={t(`stage_${stageNow(progress)}`)}
      share={progress === null ? 0 : shareOfStages(shares[of], progress)}
      onCancel={props.onCancel}
    />
  );
}

/** What is read is being aligned, also before that has told how far it is. */
function stageNow(progress: ProgressEvent | null): ImportStage {
  const { stage, share } = progress ?? { stage: "reading", share: 0 };
  return stage === "reading" && share === 1 ? "aligning" : stage;
}
