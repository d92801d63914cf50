"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./table.module.css";
import { useMore } from "./use-more.ts";
import type { FoundView, ReadView } from "./use-preview.ts";

/** The terms that were found, best first. */
export function FoundTerms(props: { readonly view: ReadView; readonly found: FoundView }) {
  const t = useTranslations("import");
  const { sourceLang, targetLang } = props.view;
  const { terms } = props.found;
  const { shown, isCut, showMore } = useMore(terms, 20);
  return (
    <section className={css.section}>
      <h3>{t("terms")}</h3>
      <p className="quiet">{terms.length === 0 ? t("noTerms") : t("termsText")}</p>
      {terms.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("columnTerm")}</th>
              <th scope="col">{t("columnTranslations")}</th>
              <th scope="col" className={css.count}>
                {t("columnCount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((term) => (
              <tr key={term.key}>
                <th scope="row" lang={sourceLang} className="reading">
                  {term.source}
                </th>
                <td>
                  {term.targets.length === 0 && <span className="quiet">{t("noTranslation")}</span>}
                  {term.targets.map(({ text, count }) => (
                    <span key={text} className={css.target}>
                      <span lang={targetLang} className="reading">
                        {text}
                      </span>{" "}
                      <small>×{count}</small>
                    </span>
                  ))}
                </td>
                <td className={css.count}>{term.units}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isCut && <Button onClick={showMore}>{t("showAll", { count: terms.length })}</Button>}
    </section>
  );
}
