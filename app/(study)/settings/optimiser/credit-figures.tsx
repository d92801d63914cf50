"use client";

import { useTranslations } from "use-intl";
import type { CreditJudgement } from "#lib/progress/credit-gain";
import css from "./credit-section.module.css";
import table from "./optimiser.module.css";
import { useFigures } from "./use-figures.ts";

const signs = { predicts: "✓", unclear: "?", worsens: "✕" } as const;

/** How the learner's answers were foretold with credit and without, and what follows from it. */
export function CreditFigures(props: {
  readonly judgement: Exclude<CreditJudgement, { readonly verdict: "tooFew" }>;
}) {
  const { pairs, cards, verdict, figures } = props.judgement;
  const t = useTranslations("credit");
  const { fixed } = useFigures();
  const digits = digitsFor(figures.high - figures.low);
  const said = (value: number) => fixed(value, digits);
  return (
    <div>
      <h3>{t("figures")}</h3>
      <p>{t("triedOn", { pairs, cards })}</p>
      <table className={`${table.table} ${css.figures}`}>
        <caption className="visually-hidden">{t("figures")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("foretold")}</th>
            <th scope="col">{t("logLoss")}</th>
            <th scope="col">{t("rangeName")}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("without")}</th>
            <td>{said(figures.lossWithout)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t("with")}</th>
            <td>{said(figures.lossWith)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t("gain")}</th>
            <td>{said(figures.gain)}</td>
            <td>{t("range", { from: said(figures.low), to: said(figures.high) })}</td>
          </tr>
        </tbody>
      </table>
      <p className={table.meaning}>{t("meaning")}</p>
      <p className={css.verdict}>
        <span aria-hidden="true">{signs[verdict]}</span> {t(verdict)}
      </p>
    </div>
  );
}

/** As many as it takes to tell the ends of the range apart: gains are small. */
function digitsFor(width: number): number {
  return [4, 5].find((digits) => width >= 10 ** (1 - digits)) ?? 6;
}
