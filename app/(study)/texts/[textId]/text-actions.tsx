"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { takeBackText } from "#actions/texts";
import { ButtonLink } from "#ui/button";
import { ConfirmButton } from "#ui/confirm-button";
import { Notice } from "#ui/notice";
import css from "./page.module.css";

/** What can be done with a text as a whole. Taken back, the page itself turns into the offer to restore it. */
export function TextActions({
  textId,
  doubtful,
}: {
  readonly textId: string;
  /** How many pairs deserve a look. */
  readonly doubtful: number;
}) {
  const t = useTranslations("reader");
  const plan = useTranslations("plan");
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const takeBack = () =>
    start(async () => {
      const done = await takeBackText(textId).catch(() => false);
      setFailed(!done);
    });
  return (
    <>
      <div className={css.actions}>
        <ButtonLink look="main" href={`/review/${textId}`}>
          {t("review")}
        </ButtonLink>
        <ButtonLink href={`/texts/${textId}/plan`}>{plan("link")}</ButtonLink>
        <ButtonLink href={`/test/${textId}`}>{t("test")}</ButtonLink>
        <ButtonLink href={`/terms?text=${textId}`}>{t("terms")}</ButtonLink>
        <ButtonLink href={`/texts/${textId}/pairs`}>{t("pairs", { doubtful })}</ButtonLink>
        <ButtonLink href={`/texts/${textId}/kinds`}>{t("kinds")}</ButtonLink>
        <ConfirmButton
          label={t("takeBack")}
          title={t("takeBackTitle")}
          confirm={t("takeBackConfirm")}
          cancel={t("keep")}
          pending={pending}
          onConfirm={takeBack}
        >
          <p>{t("takeBackText")}</p>
        </ConfirmButton>
      </div>
      {failed && <Notice tone="error" title={t("failed")} />}
    </>
  );
}
