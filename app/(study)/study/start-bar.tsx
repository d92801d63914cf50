"use client";

import { useTranslations } from "use-intl";
import type { StudyChoice } from "#lib/memory/schedule/custom-study-choice";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./start-bar.module.css";

/** How many cards the choice has; the way in, or what to try where it has none. */
export function StartBar(props: {
  readonly choice: StudyChoice;
  readonly count: number;
  readonly isCounted: boolean;
}) {
  const t = useTranslations("customStudy");
  const { choice, count, isCounted } = props;
  const { kind, limit, days } = choice;
  const isScoped = choice.textId !== null || choice.tags.length + choice.flags.length > 0;
  const isEmpty = isCounted && count === 0;
  return (
    <div className={css.bar}>
      <output className={css.said} aria-busy={!isCounted}>
        <span className={css.count}>
          {!isCounted && t("counting")}
          {isCounted && t(count > limit ? "countOf" : "count", { count, limit })}
        </span>
        {isEmpty && <span className={css.none}>{t(`none_${kind}`, { days })}</span>}
        {isEmpty && isScoped && <span className={css.none}>{t("noneScope")}</span>}
      </output>
      <Button type="submit" look="main" disabled={isEmpty} aria-keyshortcuts="Enter">
        {t("start")} <KeyCap>Enter</KeyCap>
      </Button>
    </div>
  );
}
