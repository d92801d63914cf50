import type { Day } from "#lib/memory/time/day";
import type { ForecastLine, LinePoint } from "#lib/progress/forecast-line";
import css from "./forecast-plot.module.css";
import { daysOf, type PlanPoint, shareAlong } from "./forecast-points.ts";

/** Bands, lines, and an upright at today, in a box of 1 by 1 whose top is everything read. */
export function ForecastDrawing(props: {
  readonly label: string;
  readonly summary: string;
  readonly line: ForecastLine;
  readonly plan: readonly PlanPoint[];
}) {
  const { line, plan } = props;
  const days = daysOf(line);
  const place = (day: Day) => shareAlong(days, day);
  const today = line.ifIStop[0]?.day;
  const isLone = line.past.length < 2;
  return (
    <svg className={css.drawing} viewBox="0 0 1 1" preserveAspectRatio="none" role="img">
      <title>{props.label}</title>
      <desc>{props.summary}</desc>
      <path className={css.grid} d="M0 0H1M0 .5H1M0 1H1" />
      <path className={css.band} d={bandPath(line.past, place)} />
      <path className={`${css.band} ${css.ahead}`} d={bandPath(line.ifIStop, place)} />
      {today !== undefined && <path className={css.today} d={`M${place(today)} 0V1`} />}
      <path className={`${css.line} ${css.stop}`} d={linePath(line.ifIStop, place)} />
      {plan.length > 0 && <path className={`${css.line} ${css.plan}`} d={linePath(plan, place)} />}
      <path
        className={`${css.line} ${css.past} ${isLone ? css.lone : ""}`}
        d={linePath(line.past, place)}
      />
    </svg>
  );
}

type PlaceOf = (day: Day) => number;

function linePath(points: readonly Pick<LinePoint, "day" | "share">[], place: PlaceOf): string {
  const said = points.map(({ day, share }) => `${round(place(day))} ${round(1 - share)}`);
  return said.length === 0 ? "" : `M${said.join("L")}${said.length === 1 ? "h0" : ""}`;
}

/** Along the upper edge there, along the lower one back. */
function bandPath(points: readonly LinePoint[], place: PlaceOf): string {
  if (points.length < 2) return "";
  const at = (day: Day, share: number) => `${round(place(day))} ${round(1 - share)}`;
  const upper = points.map(({ day, high }) => at(day, high));
  const lower = points.toReversed().map(({ day, low }) => at(day, low));
  return `M${[...upper, ...lower].join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
