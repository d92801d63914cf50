"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import type { NoteDraft } from "#lib/cards/note-draft";
import type { NoteForm } from "#lib/cards/note-edit";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import css from "./note-editor.module.css";
import type { FieldsProps } from "./note-editor-fields.tsx";

export interface TermProps extends FieldsProps {
  readonly form: Extract<NoteForm, { kind: "term" }>;
  readonly type: (next: Partial<NoteDraft>) => void;
}

/** The translations of a term: which stands first, which are none, and a line for another. */
export function TranslationList(props: TermProps) {
  const t = useTranslations("editNote");
  const { form, type } = props;
  const { translations, preferred } = props.work.draft;
  const first = preferred ?? translations[0];
  const gone = [...new Set([...form.translations, ...form.refused])].filter(
    (text) => !translations.includes(text),
  );
  const remove = (text: string) =>
    type({ translations: translations.filter((one) => one !== text) });
  return (
    <fieldset className={css.group}>
      <legend>{t("translations")}</legend>
      <p className={css.hint}>
        {t(translations.length === 0 ? "noTranslations" : "translationsHint")}
      </p>
      <ul className={css.list}>
        {translations.map((text) => (
          <li key={text} className={css.option}>
            <label>
              <input
                type="radio"
                name="note-preferred"
                checked={text === first}
                onChange={() => type({ preferred: text })}
              />
              <span lang={form.targetLang} className="reading">
                {text}
              </span>
            </label>
            <Button look="quiet" aria-label={t("remove", { text })} onClick={() => remove(text)}>
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      <Another {...props} />
      {gone.length > 0 && (
        <p className={css.gone}>
          <span className="quiet">{t("removed")}</span>{" "}
          {gone.map((text) => (
            <Button
              key={text}
              look="quiet"
              aria-label={t("putBack", { text })}
              onClick={() => type({ translations: [...translations, text] })}
            >
              <s lang={form.targetLang}>{text}</s> <span aria-hidden="true">↺</span>
            </Button>
          ))}
        </p>
      )}
    </fieldset>
  );
}

function Another({ form, work, type }: TermProps) {
  const t = useTranslations("editNote");
  const field = useRef<HTMLInputElement>(null);
  const { draft } = work;
  const text = draft.added.trim();
  const add = () => {
    if (text === "") return;
    type({ translations: [...new Set([...draft.translations, text])], added: "" });
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || isComposing || event.ctrlKey || event.metaKey) return;
    // Else it would save the whole.
    event.preventDefault();
    add();
  };
  return (
    <Field name="note-added" label={t("another")} error={useTranslationsFault(work)}>
      {(input) => (
        <span className={css.another}>
          <input
            {...input}
            ref={field}
            lang={form.targetLang}
            autoComplete="off"
            value={draft.added}
            onChange={(event) => type({ added: event.target.value })}
            onKeyDown={press}
          />
          <Button disabled={text === ""} onClick={add}>
            {t("add")}
          </Button>
        </span>
      )}
    </Field>
  );
}

function useTranslationsFault({ fault }: TermProps["work"]): ReactNode {
  const t = useTranslations("editNote");
  if (fault?.field !== "translations") return null;
  return fault.type === "lastTranslation"
    ? t("fault_lastTranslation")
    : t(`fault_${fault.type}_translations`);
}
