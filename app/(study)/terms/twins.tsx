"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { likelyTwins } from "./likely-twins.ts";
import type { PanelProps } from "./term-panel.tsx";
import css from "./twins.module.css";

/** Terms that may be the same as this one; a press merges this one into it. A part of a longer term is likely a term of its own. */
export function Twins({ row, known, glossary, commands }: PanelProps) {
  const t = useTranslations("glossary");
  const twins = useMemo(() => likelyTwins(row, known.twins), [row, known]);
  const near = twins.flatMap(({ id, reason }) => {
    const other = glossary.rowOf(id);
    return other === undefined || reason === "inside" ? [] : [{ other, reason }];
  });
  if (near.length === 0) return null;
  return (
    <div className={css.twins}>
      <span className={css.label}>{t("maybeSame")}</span>
      {near.map(({ other, reason }) => (
        <button
          key={other.id}
          type="button"
          className={css.twin}
          onClick={() => commands.merge(other.id, row.id)}
        >
          <span className="visually-hidden">
            {t("mergeThis", { term: row.source, other: other.source })}{" "}
          </span>
          <span lang={other.sourceLang} className="reading">
            {other.source}
          </span>
          <small>{t(`twin_${reason}`)}</small>
        </button>
      ))}
    </div>
  );
}
