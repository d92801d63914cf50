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

/** Upright stacked bars. What the bars say is also in `text` of each; the table behind belongs beside it. */
export function BarChart(props: {
  readonly label: string;
  readonly summary: string;
  readonly bars: readonly Bar[];
  readonly looks: readonly Look[];
  readonly numberOf: (value: number) => string;
}) {
  const { bars, looks } = props;
  const top = chartTop(Math.max(0, ...bars.map(({ parts }) => sum(parts))));
  return (
    <PlotReader
      label={props.label}
      summary={props.summary}
      texts={bars.map(({ text }) => text)}
      layout={{ rows: 1, columns: bars.length, skipped: 0 }}
      before={<Scale labels={[top, top / 2, 0].map(props.numberOf)} />}
      below={<Ticks bars={bars} />}
    >
      <svg
        className={css.bars}
        viewBox={`0 0 ${bars.length} ${top}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={props.summary}
      >
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
      </svg>
    </PlotReader>
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
