"use client";

import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import type { Ruling, TermSheetData } from "#ui/to-term-sheet";
import type { SharedTranslation } from "./shared-translations.ts";
import { TermRow } from "./term-row.tsx";
import css from "./term-table.module.css";

const none: readonly SharedTranslation[] = [];

/** The list of terms, best first. */
export function TermTable(props: {
  readonly rows: readonly TermSheetData[];
  readonly shared: ReadonlyMap<string, readonly SharedTranslation[]>;
  readonly stopId: string | null;
  readonly openTermId: string | null;
  readonly bodyRef: RefObject<HTMLTableSectionElement | null>;
  readonly onOpen: (termId: string) => void;
  readonly onFocus: (termId: string) => void;
  readonly onRule: (term: TermSheetData, ruling: Ruling) => void;
}) {
  const t = useTranslations("terms");
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{t("title")}</caption>
      <thead>
        <tr>
          <th scope="col" className={css.term}>
            {t("columnTerm")}
          </th>
          <th scope="col">{t("columnTranslations")}</th>
          <th scope="col" className={css.number}>
            {t("columnUnits")}
          </th>
          <th scope="col" className={css.ruling}>
            {t("columnRuling")}
          </th>
        </tr>
      </thead>
      <tbody ref={props.bodyRef}>
        {props.rows.map((term) => (
          <TermRow
            key={term.id}
            term={term}
            shared={props.shared.get(term.id) ?? none}
            isStop={term.id === props.stopId}
            isOpen={term.id === props.openTermId}
            onOpen={props.onOpen}
            onFocus={props.onFocus}
            onRule={props.onRule}
          />
        ))}
      </tbody>
    </table>
  );
}
