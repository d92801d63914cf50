"use client";

import { type FormEvent, useId, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { Button } from "./button.tsx";
import css from "./term-sheet.module.css";
import type { TermSheetData, TermVariant } from "./to-term-sheet.tsx";

interface Props {
  readonly term: TermSheetData;
  /** Does an act; gives why it was not done, or null. */
  readonly mend: (act: TermAct) => Promise<string | null>;
}

/** The translations of a term with what each may become, and its name, which can be changed. */
export function TermMending({ term, mend }: Props) {
  const t = useTranslations("terms");
  const [pending, start] = useTransition();
  const [isRenaming, setRenaming] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const act = (wanted: TermAct) =>
    start(async () => {
      const why = await mend(wanted);
      setRefusal(why);
      if (why === null) setRenaming(false);
    });
  return (
    <>
      <Translations
        term={term}
        pending={pending}
        onPrefer={(translation) => act({ type: "prefer", termId: term.id, translation })}
      />
      {isRenaming ? (
        <RenameForm
          term={term}
          pending={pending}
          onRename={(source) => act({ type: "rename", termId: term.id, source })}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <div className={css.mend}>
          <Button look="quiet" onClick={() => setRenaming(true)}>
            {t("rename")}
          </Button>
        </div>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
    </>
  );
}

function Translations(props: {
  readonly term: TermSheetData;
  readonly pending: boolean;
  readonly onPrefer: (translation: string) => void;
}) {
  const t = useTranslations("terms");
  const { term } = props;
  if (term.variants.length === 0) return <p className={css.facts}>{t("noTranslation")}</p>;
  const isChoice = term.variants.length > 1 || !term.isCertain;
  return (
    <ul className={css.variants} aria-label={t("translations")}>
      {term.variants.map((variant) => (
        <li key={variant.text}>
          <Translation variant={variant} lang={term.targetLang} />
          {isChoice && variant.ruling !== "preferred" && (
            <Button
              look="quiet"
              disabled={props.pending}
              aria-label={t("preferThis", { text: variant.text })}
              onClick={() => props.onPrefer(variant.text)}
            >
              {t("prefer")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Translation(props: {
  readonly variant: TermVariant;
  readonly lang: TermSheetData["targetLang"];
}) {
  const t = useTranslations("terms");
  const { text, count, ruling } = props.variant;
  return (
    <>
      <span lang={props.lang} className="reading">
        {text}
      </span>{" "}
      <span className={css.count} title={t("places", { count })}>
        ×{count}
      </span>
      {ruling === "preferred" && <span className={css.count}> · {t("preferred")}</span>}
    </>
  );
}

function RenameForm(props: {
  readonly term: TermSheetData;
  readonly pending: boolean;
  readonly onRename: (source: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("terms");
  const id = useId();
  const { term } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const source = `${new FormData(event.currentTarget).get("source") ?? ""}`.trim();
    if (source !== "" && source !== term.source) props.onRename(source);
    else props.onCancel();
  };
  return (
    <form className={css.ruling} onSubmit={submit}>
      <label htmlFor={id} className={css.facts}>
        {t("renameLabel")}
      </label>
      <input
        id={id}
        name="source"
        defaultValue={term.source}
        lang={term.sourceLang}
        maxLength={200}
        className={css.field}
      />
      <Button type="submit" disabled={props.pending}>
        {t("renameSave")}
      </Button>
      <Button look="quiet" onClick={props.onCancel}>
        {t("renameCancel")}
      </Button>
    </form>
  );
}
