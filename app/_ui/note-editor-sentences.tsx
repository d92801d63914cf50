"use client";

import { useTranslations } from "use-intl";
import { MarkedText } from "./marked-text.tsx";
import css from "./note-editor.module.css";
import type { TermProps } from "./note-editor-translations.tsx";

/** Which of the sentences that have the term is shown on its cards. */
export function SentenceChoice({ form, work, type }: TermProps) {
  const t = useTranslations("editNote");
  const { sentences, sentenceCount: count } = form;
  const shown = sentences.length;
  const isWrong = work.fault?.field === "context";
  return (
    <fieldset className={css.group}>
      <legend>{t("sentence")}</legend>
      {isWrong && <p className={css.fault}>{t("fault_notThere")}</p>}
      {shown < count && <p className={css.hint}>{t("sentencesSome", { shown, count })}</p>}
      {shown < 2 && <p className={css.hint}>{t(shown === 0 ? "sentenceNone" : "sentenceAlone")}</p>}
      <ul className={css.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence.unitId}>
            <label className={css.sentence}>
              <input
                type="radio"
                name="note-sentence"
                aria-invalid={isWrong || undefined}
                checked={work.draft.shownIn === sentence.unitId}
                onChange={() => type({ shownIn: sentence.unitId })}
              />
              <span>
                <MarkedText
                  text={sentence.source.text}
                  lang={sentence.source.lang}
                  places={sentence.places}
                />
                <span className={css.other} lang={sentence.target.lang}>
                  {sentence.target.text}
                </span>
                <span className={css.where}>
                  {sentence.textTitle} · {t("unit", { unit: sentence.index })}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
