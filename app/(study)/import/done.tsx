"use client";

import { useEffect, useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { takeBackText } from "#actions/texts";
import type { ImportedText } from "#lib/commands/save-import";
import { Button, ButtonLink } from "#ui/button";
import { Notice } from "#ui/notice";
import css from "./done.module.css";

/** The text is saved: what came of it, and where to go. Nothing new came of one that was there; it is not taken back from here. */
export function Done(props: {
  readonly text: ImportedText;
  readonly onAnother: () => void;
  readonly onTakenBack: () => void;
}) {
  const t = useTranslations("import");
  const { textId, title, units, terms, cards, status } = props.text;
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  // The button that saved is gone; the focus goes where its answer stands.
  useEffect(() => {
    notice.current?.focus();
  }, []);
  const takeBack = () =>
    start(async () => {
      const done = await takeBackText(textId).catch(() => false);
      if (done) props.onTakenBack();
      setFailed(!done);
    });
  return (
    <div ref={notice} tabIndex={-1} className={css.done}>
      <Notice tone="done" title={t(`done_${status}`, { title })}>
        <p>{t("doneText", { units, terms, cards })}</p>
        <div className={css.buttons}>
          <ButtonLink look="main" href={`/texts/${textId}`}>
            {t("readIt")}
          </ButtonLink>
          <ButtonLink href={`/review/${textId}`}>{t("reviewIt")}</ButtonLink>
          {status !== "existing" && (
            <Button look="quiet" disabled={pending} onClick={takeBack}>
              {t("takeBack")}
            </Button>
          )}
        </div>
      </Notice>
      {failed && <Notice tone="error" title={t("actionFailed")} />}
      <Button onClick={props.onAnother}>{t("another")}</Button>
    </div>
  );
}
