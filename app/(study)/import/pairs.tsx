"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Lang, Pair, Segment } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { isDoubtful, linesToCheck } from "./doubtful-pair.ts";
import { findPlace } from "./line-places.ts";
import css from "./table.module.css";
import { useMore } from "./use-more.ts";
import type { ReadView } from "./use-preview.ts";

/** So many rows at a time keep the page quick. */
const rowsAtFirst = 50;
const rowsAtOnce = 200;

interface Props {
  readonly view: ReadView;
  readonly onShowLine: (line: number) => void;
}

/** The pairs as they were read, the doubtful ones marked; of a long text they can be seen alone. */
export function Pairs(props: Props) {
  const t = useTranslations("import");
  const { pairs } = props.view;
  const [isDoubtfulOnly, setIsDoubtfulOnly] = useState(false);
  const doubtful = pairs.filter(isDoubtful);
  const isFiltered = isDoubtfulOnly && doubtful.length > 0;
  return (
    <section className={css.section}>
      <h3>{t("pairs")}</h3>
      {doubtful.length > 0 && doubtful.length < pairs.length && (
        <label className={css.filter}>
          <input
            type="checkbox"
            checked={isFiltered}
            onChange={(event) => setIsDoubtfulOnly(event.target.checked)}
          />
          {t("doubtfulOnly", { count: doubtful.length })}
        </label>
      )}
      <PairTable key={String(isFiltered)} {...props} pairs={isFiltered ? doubtful : pairs} />
    </section>
  );
}

function PairTable(props: Props & { readonly pairs: readonly Pair[] }) {
  const t = useTranslations("import");
  const { pairs, view } = props;
  const { shown, isCut, next, isLastStep, showMore } = useMore(pairs, rowsAtFirst, rowsAtOnce);
  return (
    <>
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
            <tr key={pair.index} className={isDoubtful(pair) ? css.doubtful : ""}>
              <th scope="row" className={css.index}>
                {pair.index}
              </th>
              <td>
                <Side segment={pair.source} lang={view.sourceLang} />
                <Marks {...props} pair={pair} />
              </td>
              <td>
                <Side segment={pair.target} lang={view.targetLang} />
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
    </>
  );
}

/** One side of a row, or that nothing faces the other. */
export function Side({ segment, lang }: { readonly segment: Segment | null; readonly lang: Lang }) {
  const t = useTranslations("import");
  if (segment === null) return <p className={css.empty}>{t(`nothing_${lang}`)}</p>;
  return (
    <p lang={lang} className="reading">
      {segment.speaker !== undefined && <span className={css.speaker}>{segment.speaker} </span>}
      {segment.text}
    </p>
  );
}

function Marks({ pair, view, onShowLine }: Props & { readonly pair: Pair }) {
  const t = useTranslations("import");
  return (
    <>
      {pair.kind !== "body" && <small className={css.kind}>{t(`unit_${pair.kind}`)}</small>}
      {linesToCheck(pair).map((line) => (
        <button key={line} type="button" className={css.mark} onClick={() => onShowLine(line)}>
          {t("doubtMark", { line: findPlace(view.files, line).line })}
        </button>
      ))}
    </>
  );
}
