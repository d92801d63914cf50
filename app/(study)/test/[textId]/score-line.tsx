"use client";

import { useFormatter, useTranslations } from "use-intl";
import css from "./end-side.module.css";
import type { TestPoint } from "./material.ts";

const [width, height, edge] = [320, 72, 6];
/** The latest ones; the start page lists all. */
const most = 30;

/** The scores of the text's tests in this direction, this one last. A small line, and the same in words. */
export function ScoreLine(props: {
  readonly earlier: readonly TestPoint[];
  readonly score: number | null;
  readonly at: Date | null;
}) {
  const t = useTranslations("selfTest");
  const format = useFormatter();
  const before = props.at === null ? [] : props.earlier.filter(({ at }) => at < (props.at ?? at));
  const points = [
    ...before.flatMap(({ testId, at, score }) => (score === null ? [] : [{ testId, at, score }])),
    ...(props.score === null || props.at === null
      ? []
      : [{ testId: "", at: props.at, score: props.score }]),
  ].slice(-most);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || !first || !last) return null;
  const step = (width - 2 * edge) / (points.length - 1);
  const placed = points.map((point, at) => ({
    ...point,
    x: edge + at * step,
    y: edge + (1 - point.score) * (height - 2 * edge),
  }));
  const percent = (score: number) => Math.round(score * 100) / 100;
  const summary = { count: points.length, first: percent(first.score), last: percent(last.score) };
  return (
    <section className={css.part} aria-labelledby="over-time">
      <h3 id="over-time" className={css.heading}>
        {t("overTime")}
      </h3>
      <svg viewBox={`0 0 ${width} ${height}`} className={css.chart} aria-hidden="true">
        <polyline points={placed.map(({ x, y }) => `${x},${y}`).join(" ")} />
        {placed.map(({ testId, at, score, x, y }) => (
          <circle key={testId} cx={x} cy={y} r="3.5">
            <title>
              {t("testAt", {
                at: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
                score: percent(score),
              })}
            </title>
          </circle>
        ))}
      </svg>
      <p className={css.note}>{t("overTimeSummary", summary)}</p>
    </section>
  );
}
