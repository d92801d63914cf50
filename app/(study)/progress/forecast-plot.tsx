import type { ForecastLine } from "#lib/progress/forecast-line";
import { PlotReader } from "#ui/plot-reader";
import { translator } from "#words/translator";
import { Foot } from "./foot.tsx";
import { ForecastDrawing } from "./forecast-drawing.tsx";
import css from "./forecast-plot.module.css";
import { daysOf, type PlanPoint, placesAlong, planOn, shareAlong } from "./forecast-points.ts";
import { sayForecast } from "./say-forecast.ts";
import { speak } from "./speak.ts";
import type { View } from "./view.ts";

interface PlotProps {
  readonly view: View;
  readonly line: ForecastLine;
  /** What following the plan is foreseen to bring; [] without one. */
  readonly plan: readonly PlanPoint[];
}

/** The line until today with its band, and where it goes from there. */
export function ForecastPlot({ view, line, plan }: PlotProps) {
  const t = translator(view.locale, "progress");
  const { percent } = speak(view.tag);
  const said = sayForecast(view, line, plan);
  const points = [...line.past, ...line.ifIStop.slice(1)];
  return (
    <>
      <PlotReader
        label={t("name_forecast")}
        summary={said.summary}
        texts={points.map(said.point)}
        layout={{ places: placesAlong(points.map(({ day }) => day)) }}
        before={<Scale labels={[1, 0.5, 0].map(percent)} />}
        above={<TodayName view={view} line={line} />}
        below={<Ticks view={view} line={line} />}
      >
        <ForecastDrawing
          label={t("name_forecast")}
          summary={said.summary}
          line={line}
          plan={plan}
        />
      </PlotReader>
      <Foot
        caption={t("tableOf", { name: t("name_forecast") })}
        open={t("asTable")}
        columns={[
          ...[t("day"), t("readable"), t("from"), t("to")],
          ...(plan.length > 0 ? [t("forecastPlanName")] : []),
        ]}
        rows={points.map((point) => [
          said.day(point.day),
          ...[point.share, point.low, point.high].map(percent),
          ...(plan.length > 0 ? [said.plan(planOn(plan, point.day))] : []),
        ])}
        legend={<PlotLegend view={view} hasPlan={plan.length > 0} />}
      />
    </>
  );
}

function Scale({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div className={css.scale} aria-hidden="true">
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
    </div>
  );
}

type WithLine = Pick<PlotProps, "view" | "line">;

function TodayName({ view, line }: WithLine) {
  const today = line.ifIStop[0]?.day;
  if (today === undefined) return null;
  return (
    <div className={css.names} aria-hidden="true">
      <span style={placeAt(shareAlong(daysOf(line), today))}>
        {translator(view.locale, "progress")("forecastToday")}
      </span>
    </div>
  );
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

function Ticks({ view, line }: WithLine) {
  const days = daysOf(line);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const spoken = speak(view.tag);
  const say = spoken.day(last - first > 366 ? "shortMonth" : "short");
  return (
    <div className={css.ticks} aria-hidden="true">
      {ticks.map((share) => (
        <span key={share} style={placeAt(share)}>
          {say(Math.round(first + share * (last - first)) as typeof first)}
        </span>
      ))}
    </div>
  );
}

function PlotLegend({ view, hasPlan }: { readonly view: View; readonly hasPlan: boolean }) {
  const t = translator(view.locale, "progress");
  const lines = [
    [css.past, t("forecastPastName")],
    [css.stop, t("forecastStopName")],
    ...(hasPlan ? [[css.plan, t("forecastPlanName")] as const] : []),
  ] as const;
  return (
    <ul className={css.legend}>
      {lines.map(([look, name]) => (
        <li key={name}>
          <svg viewBox="0 0 24 12" aria-hidden="true">
            <path className={`${css.line} ${look}`} d="M0 6H24" />
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 24 12" aria-hidden="true">
          <path className={css.band} d="M0 0H24V12H0z" />
        </svg>
        {t("forecastBand")}
      </li>
    </ul>
  );
}

/** Centred on its place; near an edge of the plot, inside it. */
function placeAt(share: number) {
  if (share < 0.04) return { left: 0, transform: "none" };
  return share > 0.96 ? { right: 0, transform: "none" } : { left: `${share * 100}%` };
}
