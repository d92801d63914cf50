"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { takeBackText } from "#actions/texts";
import { Button, ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import css from "./done.module.css";
import type { SavedText } from "./text-queue.ts";

/** A text is saved: what came of it, and where to go. Nothing new came of one that was there or has a new version; those are not taken back from here. */
export function Done(props: {
  readonly text: SavedText;
  readonly isAlone: boolean;
  readonly onTakenBack: () => void;
}) {
  const t = useTranslations("import");
  const { textId, title, units, terms, cards, status } = props.text;
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const takeBack = () =>
    start(async () => {
      const done = await takeBackText(textId).catch(() => false);
      if (done) props.onTakenBack();
      setFailed(!done);
    });
  const mayTakeBack = status === "imported" || status === "restored";
  return (
    <>
      <Notice tone="done" title={t(`done_${status}`, { title })}>
        {props.text.status === "updated" && <p>{t("earlierCounts", props.text.rows)}</p>}
        <p>{t("doneText", { units, terms, cards })}</p>
        <div className={css.buttons}>
          <ButtonLink look={props.isAlone ? "main" : "plain"} href={`/texts/${textId}`}>
            {t("readIt")}
          </ButtonLink>
          <ButtonLink href={`/review/${textId}`}>{t("reviewIt")}</ButtonLink>
          <ButtonLink href={`/terms?text=${textId}`}>{t("checkTerms")}</ButtonLink>
          <ButtonLink href={`/texts/${textId}/pairs`}>{t("checkPairs")}</ButtonLink>
          {mayTakeBack && (
            <Button look="quiet" disabled={pending} onClick={takeBack}>
              {t("takeBack")}
            </Button>
          )}
        </div>
      </Notice>
      {failed && <Notice tone="error" title={t("actionFailed")} />}
    </>
  );
}
