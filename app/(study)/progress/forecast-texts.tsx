import Link from "next/link";
import type { Entry } from "#lib/auth/enter-page";
import { type LoadedForecast, loadForecast } from "#lib/commands/load-forecast";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type Forecast, forecastOn } from "#lib/progress/forecast";
import type { TextName } from "#lib/store/text-names";
import { TextTitle } from "#ui/text-title";
import { translator } from "#words/translator";
import textsCss from "./forecast-texts.module.css";
import css from "./plots.module.css";
import { speak } from "./speak.ts";
import { addressOf, type View } from "./view.ts";

/** The shelf has them all. */
const mostTexts = 12;
const soonDays = 30;

/** How much of each text could be read today, and a month from now without study; each leads to its line. */
export async function ForecastTexts(
  props: Entry & {
    readonly view: View;
    readonly texts: readonly TextName[];
    readonly at: Date;
  },
) {
  const { view, db, learner, texts, at } = props;
  const t = translator(view.locale, "progress");
  const loaded = await loadForecast(db, learner, null);
  const today = dayOf(at, learner.calendar);
  const rows = texts.slice(0, mostTexts).map((text) => ({ text, ...foresee(loaded, text, today) }));
  return (
    <>
      <p className={css.lead}>{t("forecastTexts")}</p>
      <table className={`${css.table} ${textsCss.table}`}>
        <caption className="visually-hidden">{t("name_forecast")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("text")}</th>
            <th scope="col">{t("forecastToday")}</th>
            <th scope="col">{t("forecastSoon")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ text, now, soon }) => (
            <tr key={text.id}>
              <th scope="row">
                <Link href={`${addressOf(view, { textId: text.id })}#forecast`}>
                  <TextTitle title={text.title} />
                </Link>
              </th>
              <Cell view={view} forecast={now} />
              <Cell view={view} forecast={soon} />
            </tr>
          ))}
        </tbody>
      </table>
      {texts.length > mostTexts && (
        <p className="quiet">{t("forecastMore", { count: texts.length - mostTexts })}</p>
      )}
    </>
  );
}

function foresee({ texts, belief }: LoadedForecast, { id }: TextName, today: Day) {
  const text = texts.get(id);
  if (text === undefined) return { now: null, soon: null };
  return {
    now: forecastOn(text, today, belief),
    soon: forecastOn(text, addDays(today, soonDays), belief),
  };
}

/** The share, and a stretch from the low to the high end of its interval. */
function Cell({ view, forecast }: { readonly view: View; readonly forecast: Forecast | null }) {
  const t = translator(view.locale, "progress");
  if (forecast === null) return <td className="quiet">{t("none")}</td>;
  const { percent } = speak(view.tag);
  const { share, low, high } = forecast;
  return (
    <td>
      <span>{percent(share)}</span>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <path className={textsCss.rail} d="M0 .5H1" />
        <path className={textsCss.stretch} d={`M${low} .5H${high}`} />
        <path className={textsCss.dot} d={`M${share} .5h0`} />
      </svg>
      <small>{t("span2", { from: percent(low), to: percent(high) })}</small>
    </td>
  );
}
