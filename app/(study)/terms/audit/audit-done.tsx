"use client";

import { useTranslations } from "use-intl";
import { Button, ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import css from "./audit-desk.module.css";

/** Everything was looked at: what came of it, and what comes next. */
export function AuditDone(props: {
  readonly textId: string | null;
  readonly ruled: number;
  readonly left: number;
  readonly onAgain: () => void;
}) {
  const t = useTranslations("audit");
  const { textId, ruled, left } = props;
  return (
    <Notice tone="done" title={t("doneTitle")}>
      <p>{t("doneText", { ruled, left })}</p>
      <div className={css.buttons}>
        <ButtonLink look="main" href={textId === null ? "/review" : `/review/${textId}`}>
          {t("review")}
        </ButtonLink>
        <ButtonLink href={textId === null ? "/terms" : `/terms?text=${textId}`}>
          {t("backToTerms")}
        </ButtonLink>
        {left > 0 && (
          <Button look="quiet" onClick={props.onAgain}>
            {t("again", { left })}
          </Button>
        )}
      </div>
    </Notice>
  );
}
