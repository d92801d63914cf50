import type { Calibration, ReliabilityBin } from "#lib/progress/calibration";
import { PlotReader } from "#ui/plot-reader";
import { translator } from "#words/translator";
import css from "./calibration-plot.module.css";
import { Foot } from "./foot.tsx";
import { speak } from "./speak.ts";
import type { View } from "./view.ts";

interface PlotProps {
  readonly view: View;
  readonly calibration: Calibration;
}

/** What was foretold against what came, each with its 80 % interval; on the diagonal both agree. */
export function CalibrationPlot({ view, calibration }: PlotProps) {
  const t = translator(view.locale, "progress");
  const { percent, number } = speak(view.tag);
  const { bins, attempts, passed } = calibration;
  const summary = t("calibrationSum", { attempts, share: percent(passed / attempts) });
  const told = (bin: ReliabilityBin) => ({
    ...{ predicted: percent(bin.predicted), passed: percent(bin.passed) },
    ...{ count: bin.count, low: percent(bin.low), high: percent(bin.high) },
  });
  const names = [t("exact"), t("between")] as const;
  return (
    <>
      <PlotReader
        label={t("name_calibration")}
        summary={summary}
        texts={bins.map((bin) => t("calibrationBin", told(bin)))}
        layout={{
          places: bins.map(({ from, to }) => ({ left: from, top: 0, width: to - from, height: 1 })),
        }}
        before={<Scale name={t("understood")} labels={[1, 0.5, 0].map(percent)} />}
        below={<Ticks name={t("predicted")} labels={[0, 0.5, 1].map(percent)} />}
      >
        <Drawing bins={bins} label={t("name_calibration")} summary={summary} />
      </PlotReader>
      <Foot
        caption={t("tableOf", { name: t("name_calibration") })}
        open={t("asTable")}
        columns={[t("predicted"), t("understood"), t("between"), t("segments")]}
        rows={bins.map((bin) => [
          percent(bin.predicted),
          percent(bin.passed),
          t("span2", { from: percent(bin.low), to: percent(bin.high) }),
          number(bin.count),
        ])}
        legend={<PlotLegend exact={names[0]} between={names[1]} />}
      />
    </>
  );
}

function Drawing(props: {
  readonly bins: readonly ReliabilityBin[];
  readonly label: string;
  readonly summary: string;
}) {
  const { bins } = props;
  const most = Math.max(...bins.map(({ count }) => count));
  return (
    <svg className={css.drawing} viewBox="0 0 1 1" preserveAspectRatio="none" role="img">
      <title>{props.label}</title>
      <desc>{props.summary}</desc>
      <path className={css.grid} d="M0 0H1M0 .5H1M0 1H1M0 0V1M.5 0V1M1 0V1" />
      <path className={css.exact} d="M0 1L1 0" />
      {bins.map(({ from, predicted, passed, low, high, count }) => (
        <g key={from}>
          <path className={css.between} d={`M${predicted} ${1 - low}V${1 - high}`} />
          <path
            className={css.dot}
            strokeWidth={6 + 8 * Math.sqrt(count / most)}
            d={`M${predicted} ${1 - passed}h0`}
          />
        </g>
      ))}
    </svg>
  );
}

function Scale({ labels, name }: { readonly labels: readonly string[]; readonly name: string }) {
  return (
    <div className={css.side} aria-hidden="true">
      <span className={css.sideName}>{name}</span>
      <div className={css.scale}>
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
    </div>
  );
}

function Ticks({ labels, name }: { readonly labels: readonly string[]; readonly name: string }) {
  return (
    <div aria-hidden="true">
      <div className={css.ticks}>
        {labels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <p className={css.axis}>{name}</p>
    </div>
  );
}

function PlotLegend({ exact, between }: { readonly exact: string; readonly between: string }) {
  return (
    <ul className={css.legend}>
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true">
          <path className={css.exact} d="M0 6H20" />
        </svg>
        {exact}
      </li>
      <li>
        <svg viewBox="0 0 20 12" aria-hidden="true">
          <path className={css.between} d="M10 0V12" />
          <path className={css.dot} strokeWidth="7" d="M10 6h0" />
        </svg>
        {between}
      </li>
    </ul>
  );
}
