"use client";

import { useTranslations } from "use-intl";
import type { TestScore } from "#lib/progress/score-test";
import css from "./end-side.module.css";
import type { SittingMaterial } from "./material.ts";

/** Every term that was looked for, the worst first, beside how it went in earlier tests. */
export function EndTerms(props: {
  readonly material: SittingMaterial;
  readonly terms: TestScore["terms"];
}) {
  const t = useTranslations("selfTest");
  const { termNames, earlier, sourceLang } = props.material;
  const named = props.terms.filter(({ termId }) => termNames[termId] !== undefined);
  if (named.length === 0) return null;
  return (
    <div className={css.part}>
      <h3 id="by-term" className={css.heading}>
        {t("byTerm")}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard. */}
      <section className={css.scroll} aria-labelledby="by-term" tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("term")}</th>
              <th scope="col">{t("known")}</th>
              <th scope="col">{t("otherwise")}</th>
              <th scope="col">{t("missing")}</th>
              <th scope="col">{t("before")}</th>
            </tr>
          </thead>
          <tbody>
            {named.map(({ termId, asked, known, verdicts }) => {
              const before = earlier.terms[termId];
              return (
                <tr key={termId}>
                  <th scope="row" lang={sourceLang}>
                    {termNames[termId]}
                  </th>
                  <td>{t("knownOf", { known, asked })}</td>
                  <td>{verdicts.wrong}</td>
                  <td>{verdicts.missing}</td>
                  <td>{before === undefined ? t("never") : t("knownOf", before)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
