import type { Retention } from "#lib/progress/true-retention";
import { translator } from "#words/translator";
import type { PanelProps } from "./panel-groups.tsx";
import css from "./plots.module.css";
import retentionCss from "./retention.module.css";
import { speak } from "./speak.ts";

const sorts = [
  ["young", "young"],
  ["mature", "mature"],
  ["all", "total"],
] as const;

/** Of the reviews asked, how many were passed. */
export function RetentionPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  return (
    <>
      <p className={css.lead}>{t("retentionText", { share: data.desiredRetention })}</p>
      <table className={`${css.table} ${retentionCss.table}`}>
        <caption className="visually-hidden">{t("name_retention")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("span")}</th>
            {sorts.map(([sort, word]) => (
              <th key={sort} scope="col">
                {t(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.retentionTable.map((row) => (
            <tr key={row.span}>
              <th scope="row">{t(`span_${row.span}`)}</th>
              {sorts.map(([sort]) => (
                <td key={sort}>
                  <Cell view={view} retention={row[sort]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Cell({ view, retention }: Pick<PanelProps, "view"> & { readonly retention: Retention }) {
  const t = translator(view.locale, "progress");
  const { passed, total, share } = retention;
  if (share === null) return <span className="quiet">{t("none")}</span>;
  return (
    <>
      <span className={retentionCss.share}>{speak(view.tag).evenShare(share)}</span>{" "}
      <span className={retentionCss.count}>{t("ofTotal", { passed, total })}</span>
    </>
  );
}
