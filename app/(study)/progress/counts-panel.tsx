import type { CardSort } from "#lib/progress/card-counts";
import { type Look, Swatch } from "#ui/legend";
import { ShareBars } from "#ui/share-bars";
import { translator } from "#words/translator";
import type { PanelProps } from "./panel-groups.tsx";
import css from "./plots.module.css";
import { speak } from "./speak.ts";

const sorts = [
  ["new", "bare"],
  ["learning", "faint"],
  ["relearning", "soft"],
  ["young", "strong"],
  ["mature", "full"],
  ["suspended", "off"],
  ["buried", "held"],
] as const satisfies readonly (readonly [CardSort, Look])[];

/** How many cards there are of each sort. */
export function CountsPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number, share } = speak(view.tag);
  const { counts } = data;
  const total = sorts.reduce((sum, [sort]) => sum + counts[sort], 0);
  const shareOf = (sort: CardSort) => share(total === 0 ? 0 : counts[sort] / total);
  const textOf = (sort: CardSort) =>
    t("countsPart", { sort: t(`count_${sort}`), count: counts[sort], share: shareOf(sort) });
  const bar = sorts.map(([sort, look]) => ({ look, value: counts[sort], text: textOf(sort) }));
  return (
    <>
      <ShareBars
        label={t("name_card_counts")}
        summary={t("countsSum", { total })}
        bars={[{ key: "all", name: "", parts: bar }]}
      />
      <table className={css.table}>
        <caption className="visually-hidden">{t("name_card_counts")}</caption>
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
                <Swatch look={look} /> {t(`count_${sort}`)}
              </th>
              <td>{number(counts[sort])}</td>
              <td>{shareOf(sort)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
