import type { CardCounts } from "#lib/progress/card-counts";
import { type Look, Swatch } from "#ui/legend";
import { ShareBars } from "#ui/share-bars";
import type { Locale } from "#words/messages";
import { sayNumber, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import type { ProgressData } from "./load-progress.ts";
import { Panel } from "./panel.tsx";
import css from "./plots.module.css";

const sorts = [
  ["new", "bare"],
  ["learning", "faint"],
  ["relearning", "soft"],
  ["young", "strong"],
  ["mature", "full"],
  ["suspended", "off"],
] as const satisfies readonly (readonly [keyof CardCounts, Look])[];

/** How many cards there are of each sort. */
export function CountsPanel({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: ProgressData;
}) {
  const t = translator(locale, "progress");
  const total = sorts.reduce((sum, [sort]) => sum + data.counts[sort], 0);
  const shareOf = (count: number) => sayShare(locale, total === 0 ? 0 : count / total);
  const textOf = (sort: keyof CardCounts) =>
    t("countsPart", { sort: t(sort), count: data.counts[sort], share: shareOf(data.counts[sort]) });
  return (
    <Panel title={t("counts")}>
      <ShareBars
        label={t("counts")}
        summary={t("countsSum", { total })}
        bars={[
          {
            key: "all",
            name: "",
            parts: sorts.map(([sort, look]) => ({
              look,
              value: data.counts[sort],
              text: textOf(sort),
            })),
          },
        ]}
      />
      <table className={css.table}>
        <caption className="visually-hidden">{t("counts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sort")}</th>
            <th scope="col">{t("count")}</th>
            <th scope="col">{t("part")}</th>
          </tr>
        </thead>
        <tbody>
          {sorts.map(([sort, look]) => (
            <tr key={sort}>
              <th scope="row">
                <Swatch look={look} /> {t(sort)}
              </th>
              <td>{sayNumber(locale, data.counts[sort])}</td>
              <td>{shareOf(data.counts[sort])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
