import { useTranslations } from "use-intl";
import type { CalibrationBin } from "#lib/memory/fit/measure-prediction";
import { DataTable } from "#ui/data-table";
import { PlotReader } from "#ui/plot-reader";
import { type CalibrationColumn, calibrationColumns } from "./calibration-columns.ts";
import css from "./calibration-plot.module.css";
import { useFigures } from "./use-figures.ts";

/** What was foretold against what came; on the diagonal both agree. Only the stretch in which something was foretold is drawn. */
export function CalibrationPlot(props: {
  readonly fitted: readonly CalibrationBin[];
  readonly usual: readonly CalibrationBin[];
}) {
  const t = useTranslations("optimiser");
  const { number, percent } = useFigures();
  const { columns, from: least } = calibrationColumns(props.fitted, props.usual);
  const say = (bin: CalibrationBin | null, name: "byFitted" | "byDefault") =>
    bin === null ? [] : [t(name, { items: bin.items, actual: percent(bin.actual) })];
  const told = ({ from, to, fitted, usual }: CalibrationColumn) => {
    const remembered = [...say(fitted, "byFitted"), ...say(usual, "byDefault")];
    const span = t("span", { from: percent(from), to: percent(to) });
    return t("bin", { span, remembered: remembered.join(t("comma")) || t("binEmpty") });
  };
  const cells = (bin: CalibrationBin | null) =>
    bin === null
      ? [t("none"), t("none")]
      : [
          t("cell", { predicted: percent(bin.predicted), actual: percent(bin.actual) }),
          number(bin.items),
        ];
  return (
    <div className={css.plot}>
      <PlotReader
        label={t("calibration")}
        summary={t("calibrationSum")}
        texts={columns.map(told)}
        layout={{ rows: 1, columns: columns.length, skipped: 0 }}
        before={<Scale labels={[1, (1 + least) / 2, least].map(percent)} />}
        below={<Ticks labels={[least, (1 + least) / 2, 1].map(percent)} name={t("foretold")} />}
      >
        <Drawing columns={columns} from={least} label={t("calibrationSum")} />
      </PlotReader>
      <Legend fitted={t("by_fitted")} usual={t("by_default")} exact={t("exact")} />
      <DataTable
        caption={t("calibration")}
        open={t("asTable")}
        columns={[
          t("foretold"),
          t("by_fitted"),
          t("reviews"),
          t("by_default"),
          t("reviewsDefault"),
        ]}
        rows={columns.map((column) => [
          t("span", { from: percent(column.from), to: percent(column.to) }),
          ...cells(column.fitted),
          ...cells(column.usual),
        ])}
      />
    </div>
  );
}

function Drawing(props: {
  readonly columns: readonly CalibrationColumn[];
  readonly from: number;
  readonly label: string;
}) {
  const { columns, from } = props;
  const most = Math.max(
    1,
    ...columns.flatMap(({ fitted, usual }) => [fitted?.items ?? 0, usual?.items ?? 0]),
  );
  const place = (value: number) => Math.min(1, Math.max(0, (value - from) / (1 - from)));
  const dot = (bin: CalibrationBin | null, look: string | undefined) =>
    bin !== null && (
      <path
        className={look}
        strokeWidth={5 + 9 * Math.sqrt(bin.items / most)}
        d={`M${place(bin.predicted)} ${1 - place(bin.actual)}h0`}
      />
    );
  return (
    <svg
      className={css.drawing}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      <path className={css.grid} d="M0 0H1M0 0.5H1M0 1H1M0 0V1M0.5 0V1M1 0V1" />
      <path className={css.exact} d="M0 1L1 0" />
      {columns.map((column) => (
        <g key={column.from}>
          {dot(column.usual, css.usual)}
          {dot(column.fitted, css.fitted)}
        </g>
      ))}
    </svg>
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

function Legend(props: Readonly<Record<"fitted" | "usual" | "exact", string>>) {
  return (
    <ul className={css.legend}>
      {(["fitted", "usual", "exact"] as const).map((look) => (
        <li key={look}>
          <svg viewBox="0 0 24 12" aria-hidden="true">
            <path
              className={css[look]}
              strokeWidth={look === "exact" ? 1.5 : 10}
              d={look === "exact" ? "M0 6H24" : "M12 6h0"}
            />
          </svg>
          {props[look]}
        </li>
      ))}
    </ul>
  );
}
