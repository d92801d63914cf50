"use client";

import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import type { GlossaryRow } from "./glossary-row.ts";
import { leadOf } from "./glossary-row.ts";
import { likelyTwins } from "./likely-twins.ts";
import css from "./merge-picker.module.css";
import { searchWords } from "./search-words.ts";
import type { PanelProps } from "./term-panel.tsx";

const mostFound = 7;

/** Finds the term that this one is to be merged into: likely ones first, any other by typing. */
export function MergePicker(props: PanelProps) {
  const t = useTranslations("termActs");
  const { row, commands } = props;
  const [words, setWords] = useState("");
  const [keepsThis, setKeepsThis] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = useFound(props, words);
  const merge = (other: GlossaryRow | undefined, keepThis: boolean) => {
    if (other === undefined) return;
    commands.merge(...(keepThis ? ([row.id, other.id] as const) : ([other.id, row.id] as const)));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setAt((at + by + found.length) % Math.max(found.length, 1));
    else if (event.key === "Enter") merge(found[at], keepsThis !== event.shiftKey);
    else if (event.key === "Escape") commands.leave();
    else return;
    event.preventDefault();
  };
  return (
    <div className={css.picker} data-own-keys>
      <label className={css.field}>
        {t("mergeInto", { term: row.source })}
        <input
          // biome-ignore lint/a11y/noAutofocus: who asked to merge looks for the other term
          autoFocus
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found[at] && `${listId}-${found[at].id}`}
          aria-autocomplete="list"
          autoComplete="off"
          value={words}
          placeholder={t("searchHint")}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </label>
      {found.length === 0 && <p className="quiet">{t("noOther")}</p>}
      <div id={listId} role="listbox" aria-label={t("others")} className={css.list}>
        {found.map((other, number) => (
          <Found
            key={other.id}
            id={`${listId}-${other.id}`}
            row={other}
            isHere={number === at}
            onChoose={() => merge(other, keepsThis)}
          />
        ))}
      </div>
      <label className={css.keep}>
        <input
          type="checkbox"
          checked={keepsThis}
          onChange={(event) => setKeepsThis(event.target.checked)}
        />
        {t("keepThis", { term: row.source })}
      </label>
      <p className="quiet">{t("mergeText")}</p>
      <Button look="quiet" onClick={commands.leave}>
        {t("cancel")}
      </Button>
    </div>
  );
}

function Found(props: {
  readonly id: string;
  readonly row: GlossaryRow;
  readonly isHere: boolean;
  readonly onChoose: () => void;
}) {
  const { row } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.isHere}
      className={css.found}
      onClick={props.onChoose}
    >
      <span lang={row.sourceLang} className="reading">
        {row.source}
      </span>
      <span lang={row.targetLang} className={`reading ${css.target}`}>
        {leadOf(row)}
      </span>
    </div>
  );
}

/** Without words the likely twins, then the terms that begin alike; with words those that have them. */
function useFound({ row, known }: PanelProps, words: string): readonly GlossaryRow[] {
  return useMemo(() => {
    const wanted = searchWords(words);
    const others = known.rows.filter(({ id, status }) => id !== row.id && status !== "rejected");
    if (wanted !== "")
      return others.filter(has(wanted)).sort(startsFirst(wanted)).slice(0, mostFound);
    const twins = likelyTwins(row, known.twins).map(({ id }) => id);
    return twins.flatMap((id) => others.find((one) => one.id === id) ?? []);
  }, [row, known, words]);
}

function has(wanted: string): (row: GlossaryRow) => boolean {
  return ({ source, variants }) =>
    [source, ...variants.map(({ text }) => text)].some((text) =>
      searchWords(text).includes(wanted),
    );
}

function startsFirst(wanted: string): (one: GlossaryRow, other: GlossaryRow) => number {
  const rank = ({ source }: GlossaryRow) => (searchWords(source).startsWith(wanted) ? 0 : 1);
  return (one, other) => rank(one) - rank(other);
}
