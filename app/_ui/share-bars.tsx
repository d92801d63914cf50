import type { Look } from "./legend.tsx";
import lookCss from "./looks.module.css";
import { PlotReader } from "./plot-reader.tsx";
import css from "./share-bars.module.css";

/** One lying bar: its parts from the left; their sum fills it. */
export interface ShareBar {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly { readonly look: Look; readonly value: number; readonly text: string }[];
}

/** Bars that lie one above the other, each full width, cut by shares. */
export function ShareBars(props: {
  readonly label: string;
  readonly summary: string;
  readonly bars: readonly ShareBar[];
}) {
  const { bars } = props;
  const pieces = bars.flatMap(cutBar);
  const height = 1 / bars.length;
  const names = bars.map(({ name }) => name).filter((name) => name !== "");
  return (
    <PlotReader
      label={props.label}
      summary={props.summary}
      texts={pieces.map(({ text }) => text)}
      layout={{
        places: pieces.map(({ left, width, row }) => ({ left, width, top: row * height, height })),
      }}
      before={names.length > 0 && <Names names={names} />}
    >
      <svg
        className={css.bars}
        style={{ height: bars.length * rowHeight }}
        viewBox={`0 0 1 ${bars.length}`}
        preserveAspectRatio="none"
        role="img"
      >
        <title>{props.label}</title>
        <desc>{props.summary}</desc>
        {bars.map(({ key }, row) => (
          <rect key={key} className={css.rail} x="0" width="1" y={row + 0.2} height="0.6" />
        ))}
        {pieces.map(({ key, look, left, width, row }) => (
          <rect
            key={key}
            className={lookCss[look]}
            x={left}
            width={width}
            y={row + 0.2}
            height="0.6"
          />
        ))}
      </svg>
    </PlotReader>
  );
}

const rowHeight = 40;

function cutBar({ key, parts }: ShareBar, row: number) {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return parts.flatMap(({ look, value, text }) => {
    if (value === 0) return [];
    const left = before / total;
    before += value;
    return [{ key: `${key} ${look}`, look, text, row, left, width: value / total }];
  });
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={css.names} aria-hidden="true">
      {names.map((name) => (
        <span key={name} style={{ height: rowHeight }}>
          {name}
        </span>
      ))}
    </div>
  );
}
