import { type MemoryBand, memoryBands } from "#lib/progress/terms-by-memory";
import { translator } from "#words/translator";
import type { PanelProps } from "./panel-groups.tsx";
import css from "./plots.module.css";
import { speak } from "./speak.ts";
import termsCss from "./terms-panel.module.css";

const rows = ["known", ...memoryBands.toReversed(), "unseen"] as const;

const looks: Readonly<Record<MemoryBand | "known" | "unseen", string | undefined>> = {
  known: termsCss.known,
  firm: termsCss.firm,
  strong: termsCss.strong,
  good: termsCss.good,
  fair: termsCss.fair,
  weak: termsCss.weak,
  faint: termsCss.faint,
  unseen: termsCss.unseen,
};

/** How well the terms are remembered, the firmest first: a table whose rows are bars. */
export function TermsPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number, percent } = speak(view.tag);
  const { terms, known, bands, unseen } = data.terms;
  if (terms === 0) return <p className="quiet">{t("termsEmpty")}</p>;
  const counts = { ...bands, known, unseen };
  const most = Math.max(...Object.values(counts));
  const sure = known + bands.firm + bands.strong;
  return (
    <>
      <p className={css.lead}>{t("termsText", { known: sure, terms })}</p>
      <table className={`${css.table} ${termsCss.table}`}>
        <caption className="visually-hidden">{t("name_terms")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("recall")}</th>
            <th scope="col">{t("terms")}</th>
            <th scope="col">{t("part")}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => row !== "known" || known > 0)
            .map((row) => (
              <tr key={row}>
                <th scope="row">{t(`term_${row}`)}</th>
                <td>
                  <span className={termsCss.value}>
                    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                      <rect className={looks[row]} width={counts[row] / most} height="1" />
                    </svg>
                    {number(counts[row])}
                  </span>
                </td>
                <td>{percent(counts[row] / terms)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
