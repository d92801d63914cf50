import { useTranslations } from "use-intl";
import type { FitProgress } from "#lib/commands/fit-events";
import type { FitStage } from "#lib/commands/fit-work";
import { WorkBar as Bar, shareOfStages } from "#ui/work-bar";

/** What each stage takes of the whole, in the order they come, by the clock for a hundred thousand reviews. */
const shares = {
  fitting: { reading: 0.2, judging: 0.25, fitting: 0.3, folding: 0.15, saving: 0.1 },
  evaluating: { reading: 0.1, judging: 0.9, fitting: 0, folding: 0, saving: 0 },
} as const satisfies Record<string, Readonly<Record<FitStage, number>>>;

/** How far fitting or evaluating is. */
export function WorkBar(props: {
  readonly of: keyof typeof shares;
  readonly progress: FitProgress | null;
  readonly isEnding: boolean;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("optimiser");
  const { of, isEnding } = props;
  const progress = props.progress ?? { stage: "reading", share: 0 };
  const isEvaluating = of === "evaluating" && progress.stage === "judging";
  const stage = isEvaluating ? t("stageEvaluating") : t(`stage_${progress.stage}`);
  return (
    <Bar
      label={t(of)}
      stage={isEnding ? t("ending") : stage}
      share={shareOfStages(shares[of], progress)}
      isEnding={isEnding}
      onCancel={props.onCancel}
    />
  );
}
