"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { foldTermKey } from "#lib/language/text/fold";
import type { TextName } from "#lib/store/text-names";
import { Button } from "#ui/button";
import css from "./add-term.module.css";
import type { GlossaryRow } from "./glossary-row.ts";
import type { Commands } from "./use-commands.ts";
import type { Glossary } from "./use-glossary.ts";
import { type PhraseSearch, usePhrase } from "./use-phrase.ts";

interface Props {
  readonly glossary: Glossary;
  readonly commands: Commands;
  readonly textId: string | null;
  readonly texts: readonly TextName[];
}

/** A term that was not found: its phrase, its translations, and, before anything is saved, where it stands. */
export function AddTerm(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isOpen = props.commands.mode === "add";
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={titleId}
      onClose={() => isOpen && props.commands.leave()}
    >
      {isOpen && <AddForm {...props} titleId={titleId} />}
    </dialog>
  );
}

function AddForm({ glossary, commands, textId, titleId }: Props & { readonly titleId: string }) {
  const t = useTranslations("termActs");
  const [source, setSource] = useState("");
  const [written, setWritten] = useState("");
  const phrase = source.trim();
  const translations = split(written);
  const search = usePhrase(textId, phrase, translations);
  const known = knownAs(phrase, glossary);
  const found = typeof search === "object" && search.texts.length > 0 ? search : null;
  const canSave = found !== null && translations.length > 0 && known === undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave || found?.languages == null) return;
    commands.act([{ type: "add", source: phrase, translations, ...found.languages, textId }]);
  };
  const goTo = (row: GlossaryRow) => {
    commands.close();
    commands.goTo(row.id);
  };
  return (
    <form onSubmit={save}>
      <h2 id={titleId} className={css.title}>
        {t("addTitle")}
      </h2>
      <label className={css.field}>
        {t("addSource")}
        <input
          className="reading"
          value={source}
          maxLength={200}
          required
          onChange={(event) => setSource(event.target.value)}
        />
      </label>
      <label className={css.field}>
        {t("addTranslations")}
        <input
          className="reading"
          value={written}
          maxLength={600}
          required
          onChange={(event) => setWritten(event.target.value)}
        />
        <small>{t("addTranslationsHint")}</small>
      </label>
      <div aria-live="polite" className={css.found}>
        {known ? (
          <p>
            {t("addKnown", { term: known.source })}{" "}
            <Button look="quiet" onClick={() => goTo(known)}>
              {t("goToIt")}
            </Button>
          </p>
        ) : (
          <Found
            search={search}
            isOneText={textId !== null}
            hasTranslations={translations.length > 0}
          />
        )}
      </div>
      <div className={css.buttons}>
        <Button look="main" type="submit" disabled={!canSave}>
          {t("addSave")}
        </Button>
        <Button look="quiet" onClick={commands.leave}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function Found(props: {
  readonly search: PhraseSearch;
  readonly isOneText: boolean;
  readonly hasTranslations: boolean;
}) {
  const t = useTranslations("termActs");
  const { search } = props;
  if (search === "nothing") return <p className="quiet">{t("addHint")}</p>;
  if (search === "looking") return <p className="quiet">{t("addLooking")}</p>;
  if (search === "failed") return <p>{t("addFailed")}</p>;
  if (search.texts.length === 0)
    return <p className={css.nowhere}>{t(props.isOneText ? "addNotHere" : "addNowhere")}</p>;
  return (
    <ul className={css.texts}>
      {search.texts.map(({ id, title, places, units, translated }) => (
        <li key={id}>
          <strong>{title}</strong>
          <br />
          {t("addStands", { places, units })}
          {props.hasTranslations && ` · ${t("addTranslated", { translated, units })}`}
        </li>
      ))}
    </ul>
  );
}

/** Several translations are parted by a semicolon, an enumeration comma or a slash. */
function split(written: string): string[] {
  const parts = written.split(/[;；、/\n]/u).map((text) => text.trim());
  return [...new Set(parts.filter((text) => text !== ""))];
}

function knownAs(phrase: string, { order, rowOf }: Glossary): GlossaryRow | undefined {
  if (phrase === "") return undefined;
  const key = foldTermKey(phrase);
  for (const id of order) {
    const row = rowOf(id);
    if (row !== undefined && foldTermKey(row.source) === key) return row;
  }
  return undefined;
}
