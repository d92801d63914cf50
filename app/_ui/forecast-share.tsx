import type { Forecast } from "#lib/progress/forecast";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import css from "./forecast-share.module.css";

/** How much of a text can be read today, in words and as a bar with the stretch in which it probably lies. */
export function ForecastShare({
  locale,
  share,
  low,
  high,
}: Forecast & { readonly locale: Locale }) {
  const t = translator(locale, "forecast");
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return (
    <div className={css.forecast}>
      <div className={css.bar} aria-hidden="true">
        <i className={css.band} style={{ left: `${from}%`, width: `${to - from}%` }} />
        <i className={css.share} style={{ width: `${share * 100}%` }} />
      </div>
      <p className={css.words}>{t("share", { share })}</p>
      {from < to && <p className={css.small}>{t("between", { low: from, high: to })}</p>}
    </div>
  );
}
