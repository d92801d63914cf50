"use client";

import { memo, type Ref, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import css from "./answer-field.module.css";

/** What the server takes; nobody types a longer sentence. */
const longest = 20_000;

/** Where an answer is typed, if the learner likes to. Enter is listened to by the page, which knows about input methods. */
export function AnswerField(props: {
  readonly lang: Lang;
  readonly long: boolean;
  readonly draft: string;
  readonly fieldRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const t = useTranslations("review");
  const id = useId();
  const [text, setText] = useState(props.draft);
  const [touched, setTouched] = useState(false);
  const Field = props.long ? "textarea" : "input";
  return (
    <div className={css.field}>
      <label htmlFor={id}>{t("yourAnswer")}</label>
      <Field
        ref={props.fieldRef}
        id={id}
        lang={props.lang}
        className={`reading ${css.input}`}
        value={text}
        maxLength={longest}
        rows={props.long ? 3 : undefined}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        aria-describedby={`${id}-hint`}
        data-untouched={touched ? undefined : ""}
        onChange={(event) => {
          setTouched(true);
          setText(event.target.value);
        }}
      />
      <p id={`${id}-hint`} className={css.hint}>
        <Hint long={props.long} />
      </p>
    </div>
  );
}

const Hint = memo(function Hint({ long }: { readonly long: boolean }) {
  const t = useTranslations("review");
  return t.rich(long ? "typeHintLong" : "typeHint", { kbd: (chunks) => <kbd>{chunks}</kbd> });
});
