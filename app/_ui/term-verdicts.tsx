"use client";

import { useTranslations } from "use-intl";
import type { TermGrade, TermVerdictKind } from "#lib/language/grade/grade";
import { otherLang } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import css from "./term-verdicts.module.css";

const signs: Readonly<Record<TermVerdictKind, string>> = {
  hit: "✓",
  variant: "≈",
  wrong: "✕",
  missing: "○",
};

/** What became of each term: its number in the wordings above, a sign, the term, its translation and the verdict in words. */
export function TermVerdicts({
  terms,
  lang,
}: {
  readonly terms: readonly TermGrade[];
  /** Of the answer. */
  readonly lang: Lang;
}) {
  const t = useTranslations("grade");
  return (
    <ol className={css.verdicts}>
      {terms.map(({ term, verdict, wording }, at) => (
        <li key={`${term} ${wording}`} className={`${css.verdict} ${css[verdict]}`}>
          <span className={css.number} aria-hidden="true">
            {at + 1}
          </span>
          <span className={css.sign} aria-hidden="true">
            {signs[verdict]}
          </span>
          <span lang={otherLang(lang)}>{term}</span>
          {wording !== term && (
            <>
              <span aria-hidden="true">→</span>
              <span lang={lang}>{wording}</span>
            </>
          )}
          <span className={css.name}>{t(verdict)}</span>
        </li>
      ))}
    </ol>
  );
}
