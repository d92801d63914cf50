import { Stat, Stats } from "#ui/stat";
import { translator } from "#words/translator";
import type { PanelProps } from "./panel-groups.tsx";
import css from "./plots.module.css";
import { speak } from "./speak.ts";

/** What was studied today: how much, how long, and how it went. */
export function TodayPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const { number, share } = speak(view.tag);
  const { cards, answers, seconds, ratings, sorts, mature } = data.ofToday;
  if (answers === 0 && sorts.cram === 0) {
    return <p className="quiet">{t("todayNone")}</p>;
  }
  const minutes = Math.round(seconds / 60);
  const { learning, relearning, cram } = sorts;
  const kinds = t("todayKinds", { learning, review: sorts.young + sorts.mature, relearning });
  return (
    <>
      <Stats small>
        <Stat name={t("todayCards", { count: cards })} value={number(cards)} />
        <Stat name={t("todayMinutes", { count: minutes })} value={number(minutes)} />
        {answers > 0 && <Stat name={t("todayAgain")} value={share(ratings.again / answers)} />}
      </Stats>
      <ul className={css.notes}>
        <li>{cram === 0 ? kinds : t("todayCram", { kinds, cram })}</li>
        <li>
          {mature.share === null
            ? t("todayNoMature")
            : t("todayMature", { ...mature, share: share(mature.share) })}
        </li>
      </ul>
    </>
  );
}
