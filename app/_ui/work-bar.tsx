import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import css from "./work-bar.module.css";

/** How far a long work is, 0–1, and the way to end it. What is being done is announced, the percents are not. */
export function WorkBar(props: {
  /** The whole work. */
  readonly label: string;
  /** What of it is done now. */
  readonly stage: string;
  readonly share: number;
  /** It was told to end and has not yet. */
  readonly isEnding?: boolean;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("shell");
  const { stage, share } = props;
  return (
    <div className={css.work}>
      <p className={css.stage}>
        <span aria-live="polite">{stage}</span>
        <span aria-hidden="true">{t("percent", { share })}</span>
      </p>
      <div
        className={css.bar}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={t("stageShare", { stage, share })}
      >
        <div className={css.fill} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <Button disabled={props.isEnding === true} onClick={props.onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}

/** How much of the whole is done when so much (0–1) of a stage is: `shares` says what each takes, in the order they come. */
export function shareOfStages<Stage extends string>(
  shares: Readonly<Record<Stage, number>>,
  { stage, share }: { readonly stage: Stage; readonly share: number },
): number {
  const stages = Object.keys(shares) as Stage[];
  const before = stages.slice(0, stages.indexOf(stage));
  const past = before.reduce((sum, earlier) => sum + shares[earlier], 0);
  return Math.min(1, past + share * shares[stage]);
}
