"use client";

import { useTranslations } from "use-intl";
import type { FileLines } from "#lib/language/parse/text-file";
import { sayWarning } from "#words/say-warning";
import type { DeskRow } from "./desk-row.ts";
import { doubtsOf } from "./doubts.ts";
import { placedParams, sayLine } from "./lines-of.ts";
import css from "./pair-row.module.css";

/** Codes that say no more than that a row is loose or not sure, which is told anyway. */
const told: ReadonlySet<string> = new Set(["orphanSource", "orphanTarget", "unsurePair"]);

/** Why a row deserves a look. */
export function RowDoubts(props: { readonly row: DeskRow; readonly files: readonly FileLines[] }) {
  const t = useTranslations("pairs");
  const say = useTranslations("warnings");
  const { row, files } = props;
  const doubts = doubtsOf(row);
  return (
    <ul className={css.doubts}>
      {doubts.includes("loose") && (
        <li>{t(row.source === null ? "loose_target" : "loose_source")}</li>
      )}
      {doubts.includes("unsure") && <li>{t("unsure", { probability: row.probability })}</li>}
      {row.warnings
        .filter(({ code }) => !told.has(code))
        .map((warning) => (
          <li key={`${warning.code} ${warning.line}`}>
            {t("doubtLine", {
              line: sayLine(files, warning.line),
              doubt: sayWarning(say, {
                ...warning,
                params: placedParams(warning.params, files),
              }),
            })}
          </li>
        ))}
    </ul>
  );
}
