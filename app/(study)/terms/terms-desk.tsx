"use client";

import { type Ref, useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import type { ConcordanceLine } from "#ui/concordance";
import { EmptyState } from "#ui/empty-state";
import type { TermSheetData } from "#ui/to-term-sheet";
import { filterTerms, type StatusFilter } from "./filter-terms.ts";
import { KeyHelp } from "./key-help.tsx";
import { RuledLine } from "./ruled-line.tsx";
import { sharedTranslations } from "./shared-translations.ts";
import { TermPanel } from "./term-panel.tsx";
import { TermTable } from "./term-table.tsx";
import css from "./terms-desk.module.css";
import { TermsFilter } from "./terms-filter.tsx";
import { useListKeys } from "./use-list-keys.ts";
import { usePlaces } from "./use-places.ts";
import { useTerms } from "./use-terms.ts";

interface Props {
  readonly terms: readonly TermSheetData[];
  readonly texts: readonly { readonly id: string; readonly title: string }[];
  readonly textId: string | null;
  readonly opened: {
    readonly termId: string;
    readonly lines: readonly ConcordanceLine[];
  } | null;
}

/** So many rows at a time keep the list quick. */
const rowsAtOnce = 200;

/** The glossary: the list with its filters and keys, and the places of the term that is open. */
export function TermsDesk(props: Props) {
  const desk = useTerms(props.terms);
  const filter = useFilter(desk.terms);
  const [openTermId, setOpenTermId] = useState(props.opened?.termId ?? null);
  const body = useRef<HTMLTableSectionElement>(null);
  const help = useRef<HTMLDetailsElement>(null);
  const places = usePlaces(openTermId, props.opened);
  const shared = useMemo(() => sharedTranslations(desk.terms), [desk.terms]);
  const rows = useMemo(() => filter.found.slice(0, filter.limit), [filter.found, filter.limit]);
  const keys = useListKeys({
    rows,
    table: body,
    openTermId,
    onOpen: setOpenTermId,
    onRule: desk.rule,
    onUndo: desk.undo,
    onHelp: () => help.current?.toggleAttribute("open"),
  });
  const open = desk.terms.find(({ id }) => id === openTermId);
  return (
    <>
      <Lead terms={desk.terms} helpRef={help} />
      <TermsFilter texts={props.texts} textId={props.textId} {...filter} />
      <div className={css.desk}>
        <div className={css.list}>
          {rows.length === 0 ? (
            <NoneFound onShowAll={filter.clear} />
          ) : (
            <TermTable
              rows={rows}
              shared={shared}
              stopId={keys.stopId}
              openTermId={openTermId}
              bodyRef={body}
              onOpen={setOpenTermId}
              onFocus={keys.keepPlace}
              onRule={desk.rule}
            />
          )}
          <More hidden={filter.found.length - rows.length} onMore={filter.showMore} />
          <RuledLine latest={desk.latest} canUndo={desk.canUndo} onUndo={desk.undo} />
        </div>
        {open ? (
          <TermPanel
            term={open}
            places={places}
            onRule={(ruling) => desk.rule(open, ruling)}
            onClose={keys.close}
          />
        ) : (
          <Choose />
        )}
      </div>
    </>
  );
}

function useFilter(terms: readonly TermSheetData[]) {
  const [words, setWords] = useState("");
  const [status, setStatus] = useState<StatusFilter>("all");
  const [limit, setLimit] = useState(rowsAtOnce);
  const found = useMemo(() => filterTerms(terms, { words, status }), [terms, words, status]);
  const clear = useCallback(() => {
    setWords("");
    setStatus("all");
  }, []);
  const showMore = () => setLimit(limit + rowsAtOnce);
  return { words, status, limit, found, clear, showMore, onWords: setWords, onStatus: setStatus };
}

function Lead(props: {
  readonly terms: readonly TermSheetData[];
  readonly helpRef: Ref<HTMLDetailsElement>;
}) {
  const t = useTranslations("terms");
  const count = (status: TermSheetData["status"]) =>
    props.terms.filter((term) => term.status === status).length;
  return (
    <>
      <p className="quiet">
        {t("lead", {
          count: props.terms.length,
          accepted: count("accepted"),
          rejected: count("rejected"),
        })}
      </p>
      <KeyHelp helpRef={props.helpRef} />
    </>
  );
}

function NoneFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const t = useTranslations("terms");
  return (
    <EmptyState
      title={t("noneFoundTitle")}
      action={<Button onClick={onShowAll}>{t("showAll")}</Button>}
    >
      <p>{t("noneFoundText")}</p>
    </EmptyState>
  );
}

function More(props: { readonly hidden: number; readonly onMore: () => void }) {
  const t = useTranslations("terms");
  if (props.hidden <= 0) return null;
  return (
    <Button onClick={props.onMore} className={css.more}>
      {t("more", { count: Math.min(props.hidden, rowsAtOnce) })}
    </Button>
  );
}

function Choose() {
  const t = useTranslations("terms");
  return <p className={css.choose}>{t("choose")}</p>;
}
