"use client";

import { useTranslations } from "use-intl";
import type { TestScore } from "#lib/progress/score-test";
import css from "./end-side.module.css";
import type { SittingMaterial } from "./material.ts";

const columns = ["known", "otherwise", "missing", "before"] as const;

/** Every term that was looked for, the worst first, beside how it went in earlier tests. */
export function EndTerms(props: {
  readonly material: SittingMaterial;
  readonly terms: TestScore["terms"];
}) {
  const t = useTranslations("selfTest");
  const { termNames, earlier, sourceLang } = props.material;
  const named = props.terms.filter(({ termId }) => termNames[termId] !== undefined);
  if (named.length === 0) return null;
  const cell = (column: (typeof columns)[number], term: TestScore["terms"][number]) => {
    const { known, asked, verdicts, termId } = term;
    if (column === "known") return t("knownOf", { known, asked });
    if (column === "otherwise") return verdicts.wrong;
    if (column === "missing") return verdicts.missing;
    const before = earlier.terms[termId];
    return before === undefined ? t("never") : t("knownOf", before);
  };
  return (
    <div className={css.part}>
      <h3 id="by-term" className={css.heading}>
        {t("byTerm")}
      </h3>
      <table className={css.table} aria-labelledby="by-term">
        <thead>
          <tr>
            <th scope="col">{t("term")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {named.map((term) => (
            <tr key={term.termId}>
              <th scope="row" lang={sourceLang}>
                {termNames[term.termId]}
              </th>
              {columns.map((column) => (
                <td key={column} data-name={t(column)}>
                  {cell(column, term)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
