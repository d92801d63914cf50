import type { Locale } from "#words/messages";
import { sayNumber, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import type { ProgressData } from "./load-progress.ts";
import { Panel } from "./panel.tsx";
import css from "./plots.module.css";

const sorts = [
  ["young", "young"],
  ["mature", "mature"],
  ["all", "total"],
] as const;

/** Of the reviews asked, how many were passed. */
export function RetentionPanel({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: ProgressData;
}) {
  const t = translator(locale, "progress");
  return (
    <Panel title={t("retention")}>
      <p className={css.lead}>{t("retentionText", { share: data.desiredRetention })}</p>
      <table className={css.table}>
        <caption className="visually-hidden">{t("retention")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sort")}</th>
            <th scope="col">{t("passed")}</th>
            <th scope="col">{t("reviewed")}</th>
            <th scope="col">{t("share")}</th>
          </tr>
        </thead>
        <tbody>
          {sorts.map(([sort, word]) => {
            const { passed, total, share } = data.retention[sort];
            return (
              <tr key={sort} className={sort === "all" ? css.sum : undefined}>
                <th scope="row">{t(word)}</th>
                <td>{sayNumber(locale, passed)}</td>
                <td>{sayNumber(locale, total)}</td>
                <td>{share === null ? t("none") : sayShare(locale, share)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
