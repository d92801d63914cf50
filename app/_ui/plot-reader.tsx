"use client";

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { type Place, type PlotLayout, placeOf, pointAt, stepFrom } from "./plot-point.ts";
import css from "./plot-reader.module.css";

interface PlotReaderProps {
  readonly label: string;
  /** What the line says while no point is in hand. */
  readonly summary: string;
  /** What is told of each point. */
  readonly texts: readonly string[];
  readonly layout: PlotLayout;
  /** Stands still at the left; `above` and `below` move with the plot. */
  readonly before?: ReactNode;
  /** Stands still at the right. */
  readonly after?: ReactNode;
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Makes a plot readable by pointer, touch and arrow keys: the point in hand is outlined, and the line above the plot tells it. */
export function PlotReader(props: PlotReaderProps) {
  const [at, setAt] = useState<number | null>(null);
  return (
    <div className={css.plot}>
      <p className={css.readout}>
        <span hidden={at !== null}>{props.summary}</span>
        {at !== null && <span>{props.texts[at]}</span>}
      </p>
      <div className={css.row}>
        {props.before}
        <div className={css.scroll}>
          <div className={[css.inner, props.className].filter(Boolean).join(" ")}>
            {props.above}
            <div className={css.box}>
              {props.children}
              {props.texts.length > 0 && <Hand {...props} at={at} setAt={setAt} />}
            </div>
            {props.below}
          </div>
        </div>
        {props.after}
      </div>
    </div>
  );
}

/** A slider over the points: what it points at is its value. */
function Hand(
  props: PlotReaderProps & {
    readonly at: number | null;
    readonly setAt: (at: number | null) => void;
  },
) {
  const { texts, layout, at, setAt } = props;
  const cursor = useRef<HTMLSpanElement>(null);
  const now = at ?? texts.length - 1;
  const place = at === null ? null : placeOf(layout, at);

  function onPointer(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width;
    const y = (event.clientY - box.top) / box.height;
    setAt(pointAt(layout, texts.length, x, y));
  }

  function onKeyDown(event: KeyboardEvent) {
    const rows = "rows" in layout ? layout.rows : 1;
    const next = stepFrom(now, event.key, { count: texts.length, rows });
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    requestAnimationFrame(() => {
      cursor.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }

  return (
    <div
      className={css.hand}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={1}
      aria-valuemax={texts.length}
      aria-valuenow={now + 1}
      aria-valuetext={texts[now]}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && setAt(now)}
      onBlur={() => setAt(null)}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={(event) => event.pointerType === "mouse" && setAt(null)}
    >
      {place && <span ref={cursor} className={css.cursor} style={inPercent(place)} />}
    </div>
  );
}

function inPercent({ left, top, width, height }: Place) {
  const share = (part: number) => `${part * 100}%`;
  return { left: share(left), top: share(top), width: share(width), height: share(height) };
}
