"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { type GlossaryRow, isUnsure, leadOf } from "./glossary-row.ts";
import css from "./term-row.module.css";

interface Props {
  readonly row: GlossaryRow;
  readonly isShared: boolean;
  /** The row the learner is at; Tab reaches this one. */
  readonly isCurrent: boolean;
  readonly onChoose: (termId: string) => void;
  readonly onFocus: (termId: string) => void;
  readonly onRule: (row: GlossaryRow, type: "accept" | "reject") => void;
  readonly onClear: (row: GlossaryRow) => void;
}

/** One term: its name, its first translation, what stands out, and what was said of it. */
export const TermRow = memo(function TermRow(props: Props) {
  const { row } = props;
  const isHere = props.isCurrent ? css.here : "";
  return (
    <div className={`${css.row} ${css[row.status]} ${isHere}`}>
      <TermButton {...props} />
      <Ruling {...props} />
    </div>
  );
});

function TermButton({ row, isShared, isCurrent, onChoose, onFocus }: Props) {
  const t = useTranslations("glossary");
  const lead = leadOf(row);
  return (
    <button
      type="button"
      className={css.button}
      data-row={row.id}
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent || undefined}
      onClick={() => onChoose(row.id)}
      onFocus={() => onFocus(row.id)}
    >
      <span lang={row.sourceLang} className={`reading ${css.source}`}>
        {row.source}
      </span>
      <span className={css.target}>
        {lead === null ? (
          <span className={css.none}>{t("noTranslation")}</span>
        ) : (
          <span lang={row.targetLang} className="reading">
            {lead}
          </span>
        )}
        {isUnsure(row) && <span className={css.unsure}>{t("unsure")}</span>}
      </span>
      <Marks row={row} isShared={isShared} />
    </button>
  );
}

/** What stands out, in words. */
function Marks({ row, isShared }: Pick<Props, "row" | "isShared">) {
  const t = useTranslations("glossary");
  const { variants, untranslated } = row;
  const isSeveral = variants.filter(({ ruling, count }) => ruling === null && count > 0).length > 1;
  const marks = [
    ...(row.sense === "" ? [] : [t("sense", { sense: row.sense })]),
    ...(row.isKnown ? [t("knownMark")] : []),
    ...(row.elsewhere ? [t(`elsewhere_${row.status}`)] : []),
    ...(row.kind === "name" || row.kind === "acronym" ? [t(`mark_${row.kind}`)] : []),
    ...(isSeveral ? [t("several", { count: variants.length })] : []),
    ...(isShared ? [t("shared")] : []),
    ...(untranslated > 0 && variants.length > 0
      ? [t("untranslated", { count: untranslated })]
      : []),
  ];
  return marks.length === 0 ? null : <small className={css.marks}>{marks.join(" · ")}</small>;
}

function Ruling({ row, onRule, onClear }: Props) {
  const t = useTranslations("glossary");
  const { source, status } = row;
  if (status !== "proposed") {
    return (
      <div className={css.ruling}>
        <span className={css.status}>
          <span className="visually-hidden">{t(`status_${status}`)}</span>
        </span>
        <button
          type="button"
          tabIndex={-1}
          className={css.rule}
          aria-label={t("clearTerm", { term: source })}
          onClick={() => onClear(row)}
        >
          <span aria-hidden="true">↺</span>
        </button>
      </div>
    );
  }
  return (
    <div className={css.ruling}>
      {(["accept", "reject"] as const).map((type) => (
        <button
          key={type}
          type="button"
          tabIndex={-1}
          className={`${css.rule} ${css[type]}`}
          aria-label={t(`${type}Term`, { term: source })}
          onClick={() => onRule(row, type)}
        >
          <span aria-hidden="true">{type === "accept" ? "✓" : "✕"}</span>
        </button>
      ))}
    </div>
  );
}
