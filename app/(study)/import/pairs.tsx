"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import type { PreviewPair, ReadView } from "./preview-view.ts";
import css from "./table.module.css";
import { useMore } from "./use-more.ts";

/** So many rows at a time keep the page quick. */
const rowsAtOnce = 200;

/** The pairs as they were read, the doubtful ones marked. */
export function Pairs(props: {
  readonly view: ReadView;
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  const { pairs, sourceLang, targetLang } = props.view;
  const { shown, isCut, next, isLastStep, showMore } = useMore(pairs, 20, rowsAtOnce);
  return (
    <section className={css.section}>
      <h3>{t("pairs")}</h3>
      {isCut && (
        <p className="quiet">{t("pairsOf", { shown: shown.length, count: pairs.length })}</p>
      )}
      <table className={`${css.table} ${css.pairs}`}>
        <thead>
          <tr>
            <th scope="col" className={css.index}>
              {t("columnNumber")}
            </th>
            <th scope="col">{t("columnSource")}</th>
            <th scope="col">{t("columnTarget")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((pair) => (
            <tr key={pair.index} className={pair.doubtLines.length > 0 ? css.doubtful : ""}>
              <th scope="row" className={css.index}>
                {pair.index}
              </th>
              <td>
                <p lang={sourceLang} className="reading">
                  {pair.source}
                </p>
                <DoubtMarks pair={pair} onShowLine={props.onShowLine} />
              </td>
              <td>
                <p lang={targetLang} className="reading">
                  {pair.target}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isCut && (
        <Button onClick={showMore}>
          {isLastStep ? t("showAll", { count: pairs.length }) : t("showMore", { count: next })}
        </Button>
      )}
    </section>
  );
}

function DoubtMarks(props: {
  readonly pair: PreviewPair;
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  return props.pair.doubtLines.map((line) => (
    <button key={line} type="button" className={css.mark} onClick={() => props.onShowLine(line)}>
      {t("doubtMark", { line })}
    </button>
  ));
}
