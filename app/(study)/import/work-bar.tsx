"use client";

import { useTranslations } from "use-intl";
import type { ImportStage, ProgressEvent } from "#lib/commands/import-events";
import { Button } from "#ui/button";
import css from "./work-bar.module.css";

/** What each stage takes of the whole, in the order they come, by the clock for a book. */
const shares = {
  reading: { reading: 0.04, aligning: 0.56, terms: 0.4, saving: 0 },
  saving: { reading: 0.02, aligning: 0.08, terms: 0.1, saving: 0.8 },
} satisfies Record<string, Readonly<Record<ImportStage, number>>>;
const stages = ["reading", "aligning", "terms", "saving"] as const;

/** How far a long work is, and the way to end it. The stage is announced, the percents are not. */
export function WorkBar(props: {
  readonly of: keyof typeof shares;
  readonly progress: ProgressEvent | null;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("import");
  const { progress } = props;
  const stage = t(`stage_${stageNow(progress)}`);
  const done = progress === null ? 0 : shareDone(props.of, progress);
  return (
    <div className={css.work}>
      <p className={css.stage}>
        <span aria-live="polite">{stage}</span>
        <span aria-hidden="true">{t("percent", { share: done })}</span>
      </p>
      <div
        className={css.bar}
        role="progressbar"
        aria-label={t(props.of === "saving" ? "savingBar" : "readingBar")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
        aria-valuetext={t("stageShare", { stage, share: done })}
      >
        <div className={css.fill} style={{ inlineSize: `${done * 100}%` }} />
      </div>
      <Button onClick={props.onCancel}>{t("cancel")}</Button>
    </div>
  );
}

/** What is read is being aligned, also before that has told how far it is. */
function stageNow(progress: ProgressEvent | null): ImportStage {
  const { stage, share } = progress ?? { stage: "reading", share: 0 };
  return stage === "reading" && share === 1 ? "aligning" : stage;
}

/** Of the whole work, 0–1. */
function shareDone(of: keyof typeof shares, { stage, share }: ProgressEvent): number {
  const before = stages.slice(0, stages.indexOf(stage));
  const past = before.reduce((sum, earlier) => sum + shares[of][earlier], 0);
  return Math.min(1, past + share * shares[of][stage]);
}
