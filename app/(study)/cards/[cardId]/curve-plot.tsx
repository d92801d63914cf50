"use client";

import { useId, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { DataTable } from "#ui/data-table";
import { PlotReader } from "#ui/plot-reader";
import css from "./curve-plot.module.css";
import type { CurveLength, CurveView } from "./curve-view.ts";

const lengthWords = { month: "curveMonth", year: "curveYear" } as const;

interface Shown {
  readonly length: CurveLength;
  readonly view: CurveView;
}

/** The curve, how far it is shown, and the numbers behind it. At least one view. */
export function CurvePlot({ views }: { readonly views: readonly Shown[] }) {
  const t = useTranslations("cardInfo");
  const [length, setLength] = useState<CurveLength>("year");
  const shown = views.find((one) => one.length === length) ?? views[0];
  if (shown === undefined) return null;
  return (
    <>
      {views.length > 1 && <Lengths views={views} length={length} onChoose={setLength} />}
      <Plot key={length} view={shown.view} />
      <Legend />
      <DataTable
        caption={t("curve")}
        open={t("curveTable")}
        columns={[t("curveDate"), t("curveRecall"), t("curveNote")]}
        rows={shown.view.rows}
      />
    </>
  );
}

function Lengths(props: {
  readonly views: readonly Shown[];
  readonly length: CurveLength;
  readonly onChoose: (length: CurveLength) => void;
}) {
  const t = useTranslations("cardInfo");
  const name = useId();
  return (
    <fieldset className={css.lengths}>
      <legend>{t("curveUntil")}</legend>
      {props.views.map(({ length }) => (
        <label key={length}>
          <input
            type="radio"
            name={name}
            checked={length === props.length}
            onChange={() => props.onChoose(length)}
          />
          {t(lengthWords[length])}
        </label>
      ))}
    </fieldset>
  );
}

function Plot({ view }: { readonly view: CurveView }) {
  const t = useTranslations("cardInfo");
  const format = useFormatter();
  const scale = [1, 0.5, 0].map((share) => format.number(share, { style: "percent" }));
  return (
    <PlotReader
      label={t("curve")}
      summary={view.summary}
      texts={view.readings.map(({ text }) => text)}
      layout={{ places: placesOf(view) }}
      before={
        <div className={css.scale} aria-hidden="true">
          {scale.map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
      }
      above={
        <div className={css.names} aria-hidden="true">
          <Name x={view.today} text={t("today")} />
          <Name x={view.due} text={t("due")} />
        </div>
      }
      below={
        <div className={css.ticks} aria-hidden="true">
          {view.ticks.map(({ x, text }) => (
            <span key={x} style={placeAlong(x)}>
              {text}
            </span>
          ))}
        </div>
      }
    >
      <Drawing view={view} />
    </PlotReader>
  );
}

function Drawing({ view }: { readonly view: CurveView }) {
  const t = useTranslations("cardInfo");
  const { desiredRetention, today, due } = view;
  return (
    <svg
      className={css.drawing}
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      role="img"
      aria-label={view.summary}
    >
      <title>{t("curve")}</title>
      <path className={css.grid} d="M0 0H1M0 .5H1M0 1H1" />
      <path className={css.wanted} d={`M0 ${1 - desiredRetention}H1`} />
      {due !== null && <path className={css.due} d={`M${due} 0V1`} />}
      {today !== null && <path className={css.today} d={`M${today} 0V1`} />}
      {view.lines.map((line) => (
        <path key={line[0]?.join()} className={css.curve} d={pathOf(line)} />
      ))}
      {view.marks.map(({ key, x, y, isForgotten }) => (
        <g key={key}>
          <path className={isForgotten ? css.forgotten : css.passed} d={dotAt(x, y)} />
          {isForgotten && <path className={css.hole} d={dotAt(x, y)} />}
        </g>
      ))}
    </svg>
  );
}

function Legend() {
  const t = useTranslations("cardInfo");
  const dot = dotAt(6, -5);
  return (
    <ul className={css.legend}>
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path className={css.passed} d={dot} />
        </svg>
        {t("passed")}
      </li>
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path className={css.forgotten} d={dot} />
          <path className={css.hole} d={dot} />
        </svg>
        {t("forgotten")}
      </li>
      <li>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path className={css.wanted} d="M0 6H12" />
        </svg>
        {t("wanted")}
      </li>
    </ul>
  );
}

function Name({ x, text }: { readonly x: number | null; readonly text: string }) {
  return x === null ? null : <span style={placeAlong(x)}>{text}</span>;
}

function pathOf(line: CurveView["lines"][number]): string {
  return line.map(([x, recall], index) => `${index === 0 ? "M" : "L"}${x} ${1 - recall}`).join("");
}

/** A line without length: its round ends make the dot, whatever the plot's proportions. */
function dotAt(x: number, y: number): string {
  return `M${x} ${1 - y}h.0001`;
}

/** Each reading owns the plot from halfway to the one before to halfway to the next. */
function placesOf({ readings }: CurveView) {
  return readings.map(({ x }, index) => {
    const left = index === 0 ? 0 : (x + (readings[index - 1]?.x ?? 0)) / 2;
    const right = (x + (readings[index + 1]?.x ?? 2 - x)) / 2;
    return { left, top: 0, width: right - left, height: 1 };
  });
}

/** Centred on its place; near an edge of the plot, inside it. */
function placeAlong(x: number) {
  if (x < 0.03) return { left: 0, transform: "none" };
  return x > 0.97 ? { right: 0, transform: "none" } : { left: `${x * 100}%` };
}
