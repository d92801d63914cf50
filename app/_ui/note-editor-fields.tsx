"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { NoteDraft } from "#lib/cards/note-draft";
import { leechTag, tagBounds } from "#lib/cards/parse-tags";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import css from "./note-editor.module.css";
import { SentenceChoice } from "./note-editor-sentences.tsx";
import { TranslationList } from "./note-editor-translations.tsx";
import type { Editing } from "./use-note-editor.tsx";

export interface FieldsProps {
  readonly work: Editing;
  readonly change: (next: Partial<Editing>) => void;
}

/** What a note is made of, field by field; what is wrong stands at its field. */
export function NoteFields(props: FieldsProps) {
  const { form, draft } = props.work;
  const { change } = props;
  const type = (next: Partial<NoteDraft>) =>
    change({ draft: { ...draft, ...next }, isLeaving: false });
  return (
    <>
      <TextField {...props} side="source" lang={form.source.lang} type={type} />
      {form.kind === "unit" ? (
        <TextField {...props} side="target" lang={form.target.lang} type={type} />
      ) : (
        <>
          <TranslationList {...props} form={form} type={type} />
          <SentenceChoice {...props} form={form} type={type} />
        </>
      )}
      <TagsField {...props} type={type} />
    </>
  );
}

interface TypeProps extends FieldsProps {
  readonly type: (next: Partial<NoteDraft>) => void;
}

interface SideProps extends TypeProps {
  readonly side: "source" | "target";
  readonly lang: Lang;
}

function TextField(props: SideProps) {
  const t = useTranslations("editNote");
  const { side, lang, type } = props;
  const { form, draft } = props.work;
  const shared = {
    lang,
    autoComplete: "off",
    spellCheck: false,
    value: draft[side],
    autoFocus: side === "source",
    className: `reading ${css.text}`,
  };
  const label = form.kind === "term" ? t("source_term") : t(`${side}_unit`);
  return (
    <Field name={`note-${side}`} label={label} error={useSideFault(props)}>
      {(input) =>
        form.kind === "term" ? (
          <input
            {...shared}
            {...input}
            onChange={(event) => type({ [side]: event.target.value })}
          />
        ) : (
          <textarea
            {...shared}
            {...input}
            rows={4}
            onChange={(event) => type({ [side]: event.target.value })}
          />
        )
      }
    </Field>
  );
}

/** What is wrong with a text, and what to do about it; null: nothing. */
function useSideFault({ work, side, type, change, lang }: SideProps): ReactNode {
  const t = useTranslations("editNote");
  const { fault, form } = work;
  if (fault?.field !== side) return null;
  if (fault.type === "taken" && form.kind === "term") {
    return (
      <>
        {t("fault_taken")}{" "}
        <a href={`/terms?term=${form.termId}`} target="_blank" rel="noreferrer">
          {t("fault_takenLink")} <span className="visually-hidden">{t("newTab")}</span>
        </a>
      </>
    );
  }
  if (fault.type === "changed") {
    const take = () => {
      type({ [side]: fault.now });
      change({ fault: null });
    };
    return (
      <>
        {t.rich("fault_changed", { now: fault.now, q: (chunks) => <q lang={lang}>{chunks}</q> })}{" "}
        {t("fault_changedHint")}{" "}
        <Button look="quiet" onClick={take}>
          {t("fault_takeTheirs")}
        </Button>
      </>
    );
  }
  return fault.type === "empty" || fault.type === "tooLong"
    ? t(`fault_${fault.type}_${side}`)
    : null;
}

function TagsField({ work, type }: TypeProps) {
  const t = useTranslations("editNote");
  const { form, draft } = work;
  return (
    <Field
      name="note-tags"
      label={t("tags")}
      hint={
        <>
          {form.isLeech && (
            <p>
              <span className={css.tag}>{leechTag}</span> {t("leechHint")}
            </p>
          )}
          {t("tagsHint")}
        </>
      }
      error={useTagsFault(work)}
    >
      {(input) => (
        <input
          {...input}
          value={draft.tags}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => type({ tags: event.target.value })}
        />
      )}
    </Field>
  );
}

function useTagsFault({ fault }: Editing): ReactNode {
  const t = useTranslations("editNote");
  if (fault?.field !== "tags") return null;
  switch (fault.type) {
    case "tooMany":
      return t("fault_tooMany", { most: tagBounds.most });
    case "tooLong":
      return t("fault_tooLong_tags", { most: tagBounds.longest, tag: fault.tag });
    case "reserved":
      return t("fault_reserved", { tag: fault.tag });
  }
}
