"use client";

import { type Ref, useId } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import css from "./question-side.module.css";

/** What the server takes; nobody types a longer sentence. */
const longest = 20_000;

/** Where the translation is typed. Enter is listened to by the page, which knows about input methods. */
export function AnswerField(props: {
  readonly lang: Lang;
  readonly text: string;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  readonly onType: (text: string) => void;
}) {
  const t = useTranslations("sitting");
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t("yourAnswer")}</label>
      <textarea
        ref={props.fieldRef}
        id={id}
        lang={props.lang}
        className={`reading ${css.input}`}
        value={props.text}
        maxLength={longest}
        rows={3}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        aria-describedby={`${id}-hint`}
        onChange={(event) => props.onType(event.target.value)}
      />
      <p id={`${id}-hint`} className={css.fieldHint}>
        {t.rich("typeHint", { kbd: (chunks) => <kbd>{chunks}</kbd> })}
      </p>
    </div>
  );
}
