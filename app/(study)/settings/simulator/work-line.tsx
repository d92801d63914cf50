import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import type { Progress } from "./progress.ts";
import css from "./work-line.module.css";

/** How far a simulation is, and the way to end it. The work is announced, the percents are not. */
export function WorkLine(props: {
  readonly name: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("simulator");
  // Whole percents: less would be nothing to see.
  const { listen, share: done } = props.progress;
  const share = Math.round(useSyncExternalStore(listen, done, done) * 100) / 100;
  return (
    <div className={css.work}>
      <p className={css.name}>
        <span aria-live="polite">{props.name}</span>
        <span aria-hidden="true">{t("percent", { share })}</span>
      </p>
      <div
        className={css.bar}
        role="progressbar"
        aria-label={props.name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={t("workShare", { work: props.name, share })}
      >
        <div className={css.fill} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <Button onClick={props.onCancel}>{t("cancel")}</Button>
    </div>
  );
}
