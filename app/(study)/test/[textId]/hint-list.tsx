"use client";

import { useTranslations } from "use-intl";
import { otherLang } from "#lib/language/text/script";
import type { HintLevel } from "#lib/progress/self-test";
import { Button } from "#ui/button";
import { firstHalf } from "./first-half.ts";
import css from "./hint-list.module.css";
import type { TestSegment } from "./material.ts";

/** The hints taken so far. They are read out as they come. */
export function HintList(props: {
  readonly hints: HintLevel;
  readonly segment: TestSegment;
  readonly play: ((text: string) => void) | null;
}) {
  const t = useTranslations("sitting");
  const { hints, play } = props;
  const { key } = props.segment;
  const [term] = key.terms;
  const [reference = ""] = key.references;
  return (
    <div aria-live="polite">
      {hints > 0 && (
        <dl className={css.hints}>
          {term && (
            <div>
              <dt>{t("hintTerm")}</dt>
              <dd>
                <span lang={otherLang(key.lang)}>{term.source}</span>{" "}
                <span aria-hidden="true">→</span> <span lang={key.lang}>{term.accepted[0]}</span>
              </dd>
            </div>
          )}
          {hints > 1 && (
            <div>
              <dt>{t("hintHalf")}</dt>
              <dd lang={key.lang} className="reading">
                {firstHalf(reference, key.lang)}
              </dd>
            </div>
          )}
          {hints > 2 && play && (
            <div>
              <dt>{t("hintVoice")}</dt>
              <dd>
                <Button aria-keyshortcuts="R" onClick={() => play(reference)}>
                  {t("again")}
                </Button>
              </dd>
            </div>
          )}
        </dl>
      )}
      {hints > 0 && <p className={css.note}>{t("hintNote")}</p>}
    </div>
  );
}
