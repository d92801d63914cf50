import { Stat, Stats } from "#ui/stat";
import { translator } from "#words/translator";
import type { PanelProps } from "./panel-groups.tsx";
import css from "./plots.module.css";
import { speak } from "./speak.ts";

const minutesPerHour = 60;

/** How long until every card has been met. */
export function FinishPanel({ view, data }: PanelProps) {
  const t = translator(view.locale, "progress");
  const spoken = speak(view.tag);
  const { newCards, newPerDay, days, lastDay, minutesPerDay, minutes, ownPace } = data.finish;
  if (days === 0) return <p className="quiet">{t("finishDone")}</p>;
  if (days === null || lastDay === null) {
    return <p className="quiet">{t("finishStopped", { cards: newCards })}</p>;
  }
  const hours =
    minutes < 2 * minutesPerHour
      ? t("minutesLong", { minutes })
      : t("hours", { hours: Math.round(minutes / minutesPerHour) });
  const date = spoken.day("date")(lastDay);
  return (
    <>
      <Stats small>
        <Stat name={t("finishDays", { days })} value={spoken.number(days)} />
        <Stat name={t("finishMinutes")} value={spoken.number(minutesPerDay)} />
      </Stats>
      <ul className={css.notes}>
        <li>{t("finishText", { cards: newCards, perDay: newPerDay, date, hours })}</li>
        <li>{t(ownPace ? "finishOwn" : "finishUsual")}</li>
      </ul>
    </>
  );
}
