import type { Entry } from "#lib/auth/enter-page";
import { loadForecastLine } from "#lib/commands/load-forecast-line";
import { forecastReach } from "#lib/progress/progress-range";
import type { TextName } from "#lib/store/text-names";
import { translator } from "#words/translator";
import { ForecastPlot } from "./forecast-plot.tsx";
import { ForecastTexts } from "./forecast-texts.tsx";
import { loadPlanLine } from "./load-plan-line.ts";
import css from "./plots.module.css";
import type { View } from "./view.ts";

interface ForecastProps extends Entry {
  readonly view: View;
  readonly texts: readonly TextName[];
  readonly at: Date;
}

/** How much of a text could be read, until today and from today on; of several, each one's today. */
export function ForecastPanel(props: ForecastProps) {
  const [first, ...others] = props.texts;
  const textId = props.view.textId ?? (others.length === 0 ? first?.id : undefined);
  return textId === undefined ? (
    <ForecastTexts {...props} />
  ) : (
    <ForecastOfText {...props} textId={textId} />
  );
}

async function ForecastOfText(props: ForecastProps & { readonly textId: string }) {
  const { view, db, learner, at, textId } = props;
  const reach = forecastReach[view.range];
  const [line, plan] = await Promise.all([
    loadForecastLine(db, learner, textId, { at, ...reach }),
    loadPlanLine(db, learner, { textId, at, ...reach }),
  ]);
  const t = translator(view.locale, "progress");
  if (line.ifIStop.length === 0) return <p className="quiet">{t("forecastEmpty")}</p>;
  return (
    <>
      <p className={css.lead}>{t("forecastText")}</p>
      <ForecastPlot view={view} line={line} plan={plan} />
    </>
  );
}
