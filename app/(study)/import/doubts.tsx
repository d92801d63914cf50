"use client";

import { useTranslations } from "use-intl";
import type { Warning } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { sayWarning } from "#words/say-warning";
import css from "./doubts.module.css";
import { useMore } from "./use-more.ts";

/** What is doubtful, in the order of the lines, each with why and what to do. */
export function Doubts(props: {
  readonly warnings: readonly Warning[];
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  const say = useTranslations("warnings");
  const { warnings } = props;
  const { shown, isCut, showMore } = useMore(warnings, 10);
  if (warnings.length === 0) return null;
  return (
    <section className={css.doubts}>
      <h3 className={css.heading}>{t("doubts", { count: warnings.length })}</h3>
      <p className="quiet">{t("doubtsText")}</p>
      <ul className={css.list}>
        {shown.map((warning) => (
          <li key={`${warning.line} ${warning.code}`}>
            <button
              type="button"
              className={css.line}
              onClick={() => props.onShowLine(warning.line)}
            >
              {t("line", { line: warning.line })}
            </button>
            <span>{sayWarning(say, warning)}</span>
          </li>
        ))}
      </ul>
      {isCut && <Button onClick={showMore}>{t("showAll", { count: warnings.length })}</Button>}
    </section>
  );
}
