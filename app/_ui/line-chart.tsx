import { chartTop } from "./chart-scale.ts";
import css from "./line-chart.module.css";
import { PlotReader } from "./plot-reader.tsx";

/** What tells lines apart beside their numbers: colour and dashes. */
const looks = [css.first, css.second, css.third, css.fourth, css.fifth];

/** A line over the points of the plot; it ends where there are no more values. Its number, from 1 to 5, stands on it where there are several. */
export interface Line {
  readonly number: number;
  readonly values: readonly number[];
}

/** An area between two lines, at each point from `low` to `high`. */
export interface Band {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Lines over equal steps of time. What the points say is in `texts`, one for all lines at a point; the table behind belongs beside it. Ticks stand under points, by index. */
export function LineChart(props: {
  readonly label: string;
  readonly summary: string;
  readonly lines: readonly Line[];
  /** Drawn behind the lines. */
  readonly band?: Band;
  readonly texts: readonly string[];
  readonly ticks: ReadonlyMap<number, string>;
  readonly numberOf: (value: number) => string;
}) {
  const { lines, texts } = props;
  const count = texts.length;
  const values = [...lines.flatMap((line) => line.values), ...(props.band?.high ?? [])];
  const top = chartTop(Math.max(0, ...values));
  return (
    <PlotReader
      label={props.label}
      summary={props.summary}
      texts={texts}
      layout={{ rows: 1, columns: count, skipped: 0 }}
      before={<Scale labels={[top, top / 2, 0].map(props.numberOf)} />}
      below={<Ticks ticks={props.ticks} count={count} />}
    >
      <svg
        className={css.lines}
        viewBox={`0 0 ${count} ${top}`}
        preserveAspectRatio="none"
        role="img"
      >
        <title>{props.label}</title>
        <desc>{props.summary}</desc>
        <path className={css.grid} d={`M0 0H${count}M0 ${top / 2}H${count}M0 ${top}H${count}`} />
        {props.band && <path className={css.band} d={bandOf(props.band, top)} />}
        {lines.map(({ number, values }) => (
          <path key={number} className={classOf(number)} d={pathOf(values, top)} />
        ))}
      </svg>
      {lines.length > 1 && <Marks lines={lines} count={count} top={top} />}
    </PlotReader>
  );
}

/** A short piece of a line with its number, to stand before its name. */
export function LineSwatch({ number }: Pick<Line, "number">) {
  return (
    <span className={css.swatch}>
      <svg viewBox="0 0 28 12" aria-hidden="true">
        <path className={classOf(number)} d="M0 6H28" />
      </svg>
      <span className={css.number}>{number}</span>
    </span>
  );
}

function pathOf(values: readonly number[], top: number): string {
  const points = values.map((value, at) => `${at + 0.5} ${round(top - value)}`);
  return points.length === 0 ? "" : `M${points.join("L")}`;
}

function bandOf({ low, high }: Band, top: number): string {
  const place = (value: number, at: number) => `${at + 0.5} ${round(top - value)}`;
  const there = high.map(place);
  const back = low.map(place).reverse();
  return there.length === 0 ? "" : `M${[...there, ...back].join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The number of each line, somewhere along it and each elsewhere, so that none covers another. */
function Marks(props: {
  readonly lines: readonly Line[];
  readonly count: number;
  readonly top: number;
}) {
  const { lines, count, top } = props;
  return lines.map(({ number, values }, line) => {
    const at = Math.floor((values.length * (line + 0.75)) / (lines.length + 0.5));
    const value = values[at];
    if (value === undefined) return null;
    const left = `${((at + 0.5) / count) * 100}%`;
    return (
      <span
        key={number}
        className={`${css.number} ${css.mark}`}
        style={{ left, top: `${(1 - value / top) * 100}%` }}
        aria-hidden="true"
      >
        {number}
      </span>
    );
  });
}

function classOf(number: number): string {
  return `${css.line} ${looks[number - 1] ?? css.first}`;
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

function Ticks({
  ticks,
  count,
}: {
  readonly ticks: ReadonlyMap<number, string>;
  readonly count: number;
}) {
  return (
    <div className={css.ticks} aria-hidden="true">
      {[...ticks].map(([at, tick]) => (
        <span key={at} style={tickPlace((at + 0.5) / count)}>
          {tick}
        </span>
      ))}
    </div>
  );
}

/** Centred under its point; near an edge of the plot, inside it. */
function tickPlace(share: number) {
  if (share < 0.05) return { left: 0, transform: "none" };
  return share > 0.95 ? { right: 0, transform: "none" } : { left: `${share * 100}%` };
}
