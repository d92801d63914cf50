import css from "./bar-chart.module.css";
import { chartTop } from "./chart-scale.ts";
import type { Look } from "./legend.tsx";
import lookCss from "./looks.module.css";
import { PlotReader } from "./plot-reader.tsx";

/** One bar: its parts from the bottom up, as many as the chart has looks. `tick` stands under it. */
export interface Bar {
  readonly key: string;
  readonly text: string;
  readonly tick?: string;
  readonly parts: readonly number[];
}

/** A line over the bars, by an axis of its own at the right, which ends at `top`. Where there is no value it is broken. */
export interface LineOver {
  readonly values: readonly (number | null)[];
  readonly top: number;
  readonly sayValue: (value: number) => string;
}

/** Upright stacked bars. What the bars say is also in `text` of each; the table behind belongs beside it. */
export function BarChart(props: {
  readonly label: string;
  readonly summary: string;
  readonly bars: readonly Bar[];
  readonly looks: readonly Look[];
  readonly numberOf: (value: number) => string;
  readonly over?: LineOver;
}) {
  const { bars, looks, over } = props;
  const top = chartTop(Math.max(0, ...bars.map(({ parts }) => sum(parts))));
  return (
    <PlotReader
      label={props.label}
      summary={props.summary}
      texts={bars.map(({ text }) => text)}
      layout={{ rows: 1, columns: bars.length, skipped: 0 }}
      before={<Scale labels={[top, top / 2, 0].map(props.numberOf)} />}
      after={over && <Scale labels={[over.top, over.top / 2, 0].map(over.sayValue)} right />}
      below={<Ticks bars={bars} />}
    >
      <svg
        className={css.bars}
        viewBox={`0 0 ${bars.length} ${top}`}
        preserveAspectRatio="none"
        role="img"
      >
        <title>{props.label}</title>
        <desc>{props.summary}</desc>
        <path
          className={css.lines}
          d={`M0 0H${bars.length}M0 ${top / 2}H${bars.length}M0 ${top}H${bars.length}`}
        />
        {bars.map(({ key, parts }, at) => (
          <g key={key}>
            {looks.map((look, part) => (
              <rect
                key={look}
                className={lookCss[look]}
                x={at + 0.14}
                width={parts[part] ? 0.72 : 0}
                y={top - sum(parts.slice(0, part + 1))}
                height={parts[part] ?? 0}
              />
            ))}
          </g>
        ))}
        {over && <Over over={over} top={top} />}
      </svg>
    </PlotReader>
  );
}

/** Drawn twice: paper beneath sets it off from the bars it crosses. Points without neighbours are dots. */
function Over({ over, top }: { readonly over: LineOver; readonly top: number }) {
  const heights = over.values.map((value) =>
    value === null ? null : top * (1 - value / over.top),
  );
  const path = linePath(heights);
  return (
    <>
      <path className={`${css.over} ${css.under}`} d={path} />
      <path className={css.over} d={path} />
      <path className={`${css.over} ${css.lone}`} d={dotsPath(heights)} />
    </>
  );
}

function Scale(props: { readonly labels: readonly string[]; readonly right?: boolean }) {
  const { labels } = props;
  return (
    <div className={props.right ? `${css.scale} ${css.right}` : css.scale} aria-hidden="true">
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
    </div>
  );
}

function Ticks({ bars }: { readonly bars: readonly Bar[] }) {
  return (
    <div className={css.ticks} aria-hidden="true">
      {bars.map(
        ({ key, tick }, at) =>
          tick !== undefined && (
            <span key={key} style={tickPlace((at + 0.5) / bars.length)}>
              {tick}
            </span>
          ),
      )}
    </div>
  );
}

/** Centred under its bar; near an edge of the plot, inside it. */
function tickPlace(share: number) {
  const left = `${share * 100}%`;
  if (share < 0.05) return { left: 0, transform: "none" };
  return share > 0.95 ? { right: 0, transform: "none" } : { left };
}

type Heights = readonly (number | null)[];

/** A line through the middles of the columns, broken where there is no height. */
function linePath(heights: Heights): string {
  return heights
    .map((y, at) => {
      if (y === null) return "";
      const isOn = at > 0 && heights[at - 1] !== null;
      return `${isOn ? "L" : "M"}${pointAt(at, y)}`;
    })
    .join("");
}

/** Lines of no length, which their round ends make dots. */
function dotsPath(heights: Heights): string {
  const isLone = (at: number) =>
    (heights[at - 1] ?? null) === null && (heights[at + 1] ?? null) === null;
  return heights.map((y, at) => (y !== null && isLone(at) ? `M${pointAt(at, y)}h0` : "")).join("");
}

function pointAt(at: number, y: number): string {
  return `${at + 0.5} ${Math.round(y * 1000) / 1000}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
