import { useTranslations } from "use-intl";
import type { FitProgress } from "#lib/commands/fit-events";
import type { FitStage } from "#lib/commands/fit-work";
import { Button } from "#ui/button";
import css from "./work-bar.module.css";

/** What each stage takes of the whole, in the order they come, by the clock for a hundred thousand reviews. */
const shares = {
  fitting: { reading: 0.2, judging: 0.25, fitting: 0.3, folding: 0.15, saving: 0.1 },
  evaluating: { reading: 0.1, judging: 0.9, fitting: 0, folding: 0, saving: 0 },
} as const satisfies Record<string, Readonly<Record<FitStage, number>>>;
const stages = ["reading", "judging", "fitting", "folding", "saving"] as const;

/** How far long work is, and the way to end it. The stage is announced, the percents are not. */
export function WorkBar(props: {
  readonly of: keyof typeof shares;
  readonly progress: FitProgress | null;
  readonly isEnding: boolean;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("optimiser");
  const progress = props.progress ?? { stage: "reading", share: 0 };
  const done = shareDone(props.of, progress);
  const stage = props.isEnding
    ? t("ending")
    : props.of === "evaluating" && progress.stage === "judging"
      ? t("stageEvaluating")
      : t(`stage_${progress.stage}`);
  return (
    <div className={css.work}>
      <p className={css.stage}>
        <span aria-live="polite">{stage}</span>
        <span aria-hidden="true">{t("percent", { share: done })}</span>
      </p>
      <div
        className={css.bar}
        role="progressbar"
        aria-label={t(props.of)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
        aria-valuetext={t("stageShare", { stage, share: done })}
      >
        <div className={css.fill} style={{ inlineSize: `${done * 100}%` }} />
      </div>
      <Button disabled={props.isEnding} onClick={props.onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}

/** Of the whole work, 0–1. */
function shareDone(
  of: keyof typeof shares,
  { stage, share }: { readonly stage: FitStage; readonly share: number },
): number {
  const before = stages.slice(0, stages.indexOf(stage));
  const past = before.reduce((sum, earlier) => sum + shares[of][earlier], 0);
  return Math.min(1, past + share * shares[of][stage]);
}
