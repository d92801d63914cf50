"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { langOfLine } from "#lib/language/text/script";
import { readLines } from "./actions.ts";
import type { DeskRow } from "./desk-row.ts";
import { linesOf } from "./lines-of.ts";
import type { FileLine } from "./load-desk.ts";
import css from "./source-lines.module.css";

/** The lines of the file a row came from, as they came. */
export function SourceLines({ textId, row }: { readonly textId: string; readonly row: DeskRow }) {
  const t = useTranslations("pairs");
  const [lines, setLines] = useState<readonly FileLine[] | "fetching" | "failed">("fetching");
  const wanted = linesOf(row).join(",");
  useEffect(() => {
    let isLate = false;
    const numbers = wanted.split(",").flatMap((line) => (line === "" ? [] : [Number(line)]));
    readLines(textId, numbers).then(
      (found) => !isLate && setLines(found ?? "failed"),
      () => !isLate && setLines("failed"),
    );
    return () => {
      isLate = true;
    };
  }, [textId, wanted]);
  return (
    <div className={css.lines} aria-live="polite">
      {lines === "fetching" && <p className="quiet">{t("fetchingLines")}</p>}
      {lines === "failed" && <p>{t("linesFailed")}</p>}
      {typeof lines === "object" && (
        <ol>
          {lines.map(({ name, line, text }) => (
            <li key={`${name} ${line}`}>
              <span className={css.number}>
                {name === null ? t("lineOf", { line }) : t("lineOfFile", { name, line })}
              </span>
              <code lang={langOfLine(text) === "zh" ? "zh" : "en"}>{text}</code>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
