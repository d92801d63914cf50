"use client";

import { type MouseEvent, memo } from "react";
import { useTranslations } from "use-intl";
import type { Ruling, TermSheetData } from "#ui/to-term-sheet";
import type { SharedTranslation } from "./shared-translations.ts";
import css from "./term-row.module.css";

interface Props {
  readonly term: TermSheetData;
  readonly shared: readonly SharedTranslation[];
  /** The row that Tab reaches. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (termId: string) => void;
  readonly onFocus: (termId: string) => void;
  readonly onRule: (term: TermSheetData, ruling: Ruling) => void;
}

/** One term of the glossary. The term itself takes the focus; the rest of the row and its buttons are for the pointer, the keys do the same. */
export const TermRow = memo(function TermRow(props: Props) {
  const { term, onOpen } = props;
  const openByRow = (event: MouseEvent<HTMLTableRowElement>) => {
    // The row's own buttons do their own; and who marks words to copy them opens nothing.
    if (isInButton(event.target) || getSelection()?.type === "Range") return;
    event.currentTarget.querySelector<HTMLElement>("[data-row]")?.focus({ preventScroll: true });
    onOpen(term.id);
  };
  return (
    <tr
      onClick={openByRow}
      className={`${css.row} ${css[term.status]} ${props.isOpen ? css.open : ""}`}
    >
      <th scope="row" className={css.term}>
        <TermButton {...props} />
      </th>
      <td>
        <Translations term={term} shared={props.shared} />
      </td>
      <td className={css.number}>{term.units}</td>
      <td className={css.ruling}>
        <RulingButtons {...props} />
      </td>
    </tr>
  );
});

function isInButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

function TermButton({ term, isStop, isOpen, onOpen, onFocus }: Props) {
  const t = useTranslations("terms");
  return (
    <button
      type="button"
      className={css.button}
      data-row={term.id}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => onOpen(term.id)}
      onFocus={() => onFocus(term.id)}
    >
      <span lang={term.sourceLang} className="reading">
        {term.source}
      </span>
      <small>
        {t(`kind_${term.kind}`)}
        {term.texts.length > 1 && ` · ${t("inTexts", { count: term.texts.length })}`}
      </small>
    </button>
  );
}

function Translations({ term, shared }: Pick<Props, "term" | "shared">) {
  const t = useTranslations("terms");
  const several = term.variants.length > 1;
  return (
    <>
      <ul className={css.variants}>
        {term.variants.map(({ text, count }) => (
          <li key={text}>
            <span lang={term.targetLang} className="reading">
              {text}
            </span>{" "}
            <small>×{count}</small>
          </li>
        ))}
      </ul>
      {several && (
        <p className={css.mark}>{t("severalTranslations", { count: term.variants.length })}</p>
      )}
      {shared.map(({ text, others }) => (
        <p key={text} className={css.mark}>
          {t("sharedTranslation", { text, others: others.join(", ") })}
        </p>
      ))}
    </>
  );
}

function RulingButtons({ term, onRule }: Props) {
  const t = useTranslations("terms");
  if (term.status !== "proposed") {
    return (
      <>
        <span className={css.status}>{t(`only_${term.status}`)}</span>
        <button
          type="button"
          tabIndex={-1}
          className={css.rule}
          aria-label={t("undoTerm", { term: term.source })}
          onClick={() => onRule(term, "undo")}
        >
          <span aria-hidden="true">↺</span>
        </button>
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={`${css.rule} ${css.accept}`}
        aria-label={t("acceptTerm", { term: term.source })}
        onClick={() => onRule(term, "accept")}
      >
        <span aria-hidden="true">✓</span>
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={`${css.rule} ${css.reject}`}
        aria-label={t("rejectTerm", { term: term.source })}
        onClick={() => onRule(term, "reject")}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </>
  );
}
