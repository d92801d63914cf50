"use client";

import { useRouter } from "next/navigation";
import { memo, type ReactNode, type Ref } from "react";
import { useTranslations } from "use-intl";
import type { TextName } from "#lib/store/text-names";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./filter-bar.module.css";
import { glossaryHref } from "./glossary-query.ts";
import { type Filter, kindFilters, statusFilters, tierFilters } from "./list-items.ts";

/** What of the glossary is shown: words, text, and how sure, how ruled, of which kind. */
export const FilterBar = memo(function FilterBar(props: {
  readonly texts: readonly TextName[];
  readonly textId: string | null;
  readonly filter: Filter;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly change: (some: Partial<Filter>) => void;
  /** The learner is done with the words and goes back to the list. */
  readonly onLeave: () => void;
  readonly onAdd: () => void;
  readonly onKeys: () => void;
}) {
  const t = useTranslations("glossary");
  const router = useRouter();
  const { filter, change } = props;
  return (
    <div className={css.bar}>
      <search className={css.filters}>
        <label className={css.words}>
          <span className="visually-hidden">{t("search")}</span>
          <input
            ref={props.searchRef}
            type="search"
            value={filter.words}
            placeholder={t("searchHint")}
            aria-keyshortcuts="/"
            onChange={(event) => change({ words: event.target.value })}
            onKeyDown={(event) => {
              const isKey = event.key === "Enter" || event.key === "Escape";
              if (isKey && !event.nativeEvent.isComposing) props.onLeave();
            }}
          />
        </label>
        <Choice
          label={t("ofText")}
          value={props.textId ?? ""}
          onChange={(id) => router.push(glossaryHref(id === "" ? null : id, filter))}
          className={css.text}
        >
          <option value="">{t("allTexts")}</option>
          {props.texts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
        <Some label={t("tierLabel")} of="tier" all={tierFilters} {...{ filter, change }} />
        <Some label={t("statusLabel")} of="status" all={statusFilters} {...{ filter, change }} />
        <Some label={t("kindLabel")} of="kind" all={kindFilters} {...{ filter, change }} />
      </search>
      <div className={css.buttons}>
        <Button aria-keyshortcuts="N" onClick={props.onAdd}>
          {t("add")} <KeyCap>N</KeyCap>
        </Button>
        <Button look="quiet" className={css.keys} aria-keyshortcuts="?" onClick={props.onKeys}>
          {t("keys")} <KeyCap>?</KeyCap>
        </Button>
      </div>
    </div>
  );
});

function Some<Of extends "tier" | "status" | "kind">(props: {
  readonly label: string;
  readonly of: Of;
  readonly all: readonly Filter[Of][];
  readonly filter: Filter;
  readonly change: (some: Partial<Filter>) => void;
}) {
  const t = useTranslations("glossary");
  const { of } = props;
  const say = t as (key: string) => string;
  return (
    <Choice
      label={props.label}
      value={props.filter[of]}
      onChange={(value) => props.change({ [of]: value })}
    >
      {props.all.map((value) => (
        <option key={value} value={value}>
          {say(`${of}_${value}`)}
        </option>
      ))}
    </Choice>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={props.className}>
      <span className="visually-hidden">{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.children}
      </select>
    </label>
  );
}
