"use client";

import { memo, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button, ButtonLink } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { Notice } from "#ui/notice";
import { useArrival } from "#ui/use-arrival";
import css from "./head.module.css";
import type { Progress } from "./progress-of.ts";

/** How far the first look through the terms has come, and what comes when it is done. */
export const Head = memo(function Head(props: {
  readonly progress: Progress;
  readonly textId: string | null;
  readonly onAcceptAll: (termIds: readonly string[]) => void;
}) {
  const t = useTranslations("glossary");
  const { progress, textId } = props;
  const { looked, total, certain } = progress;
  const isDone = looked === total && total > 0;
  const inText = textId === null ? "" : `?text=${textId}`;
  const head = useRef<HTMLDivElement>(null);
  useArrival(head, isDone);
  return (
    <div ref={head} className={css.head}>
      <div className={css.line}>
        <p id="looked-at" className={css.words}>
          {t("looked", { looked, total })}
          <span className="quiet"> · {t("ruled", { ...progress })}</span>
        </p>
        {!isDone && certain.length > 0 && (
          <Button aria-keyshortcuts="Shift+A" onClick={() => props.onAcceptAll(certain)}>
            {t("acceptCertain", { count: certain.length })} <KeyCap>⇧A</KeyCap>
          </Button>
        )}
        {!isDone && <ButtonLink href={`/terms/audit${inText}`}>{t("audit")}</ButtonLink>}
      </div>
      <progress className={css.bar} aria-labelledby="looked-at" max={total} value={looked} />
      {isDone && (
        <Notice tone="done" title={t("doneTitle", { total })}>
          <p>{t("doneText", { ...progress, doubtful: progress.left.doubtful.length })}</p>
          <div className={css.buttons}>
            <ButtonLink look="main" href={`/terms/audit${inText}`}>
              {t("audit")}
            </ButtonLink>
            <ButtonLink href={textId === null ? "/review" : `/review/${textId}`}>
              {t("review")}
            </ButtonLink>
            {textId !== null && (
              <ButtonLink href={`/texts/${textId}`}>{t("backToText")}</ButtonLink>
            )}
          </div>
        </Notice>
      )}
    </div>
  );
});
