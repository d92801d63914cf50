"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Segment, Side } from "#lib/language/text/unit";
import css from "./cut-editor.module.css";
import { cutPlaces, sentenceStarts } from "./suggest-cut.ts";

interface Props {
  readonly side: Side;
  readonly segment: Segment | null;
  readonly at: number | null;
  /** The focus begins here. */
  readonly isFirst: boolean;
  readonly onCut: (at: number) => void;
  readonly onFocus: () => void;
  /** True when the key was meant for the whole row. */
  readonly onKey: (key: string) => boolean;
}

/** One side with the caret that cuts it: what stands after it goes to the next row. */
export function CutSide(props: Props) {
  const t = useTranslations("pairs");
  const { segment, side } = props;
  if (segment === null) {
    return (
      <div className={css.side}>
        <p className={css.hint}>{t(`missing_${side}`)}</p>
      </div>
    );
  }
  return (
    <div className={css.side} data-own-keys>
      <Slider {...props} segment={segment} />
    </div>
  );
}

function Slider({
  side,
  segment,
  at,
  isFirst,
  onCut,
  onFocus,
  onKey,
}: Props & { segment: Segment }) {
  const t = useTranslations("pairs");
  const slider = useRef<HTMLInputElement>(null);
  const { text, lang } = segment;
  const places = useMemo(() => cutPlaces({ text, lang }), [text, lang]);
  const now = Math.max(places.indexOf(at ?? text.length), 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is set once, where the learner was
  useEffect(() => {
    if (isFirst) slider.current?.focus({ preventScroll: true });
  }, []);
  const goTo = (number: number) =>
    onCut(places[Math.min(Math.max(number, 0), places.length - 1)] ?? 0);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const next = nextPlace(event.key, { now, places, segment, bySentence: event.ctrlKey });
    if (next !== null) goTo(next);
    else if (event.ctrlKey || event.metaKey || !onKey(event.key)) return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const piece = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    if (!(piece instanceof HTMLElement)) return;
    const { left, width } = piece.getBoundingClientRect();
    goTo(Number(piece.dataset.place) + (event.clientX > left + width / 2 ? 1 : 0));
  };
  const [up, down] = [text.slice(0, places[now]).slice(-30), text.slice(places[now]).slice(0, 30)];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the slider inside does the same by key
    <label lang={lang} className={`reading ${css.text}`} onClick={click}>
      <input
        ref={slider}
        type="range"
        className="visually-hidden"
        min={0}
        max={places.length - 1}
        value={now}
        aria-label={t(`cut_${side}`)}
        aria-valuetext={t("cutAt", { up, down })}
        onChange={(event) => goTo(event.target.valueAsNumber)}
        onKeyDown={press}
        onFocus={onFocus}
      />
      <span aria-hidden="true">
        {places.slice(0, -1).map((from, number) => (
          <span key={from} data-place={number} className={number >= now ? css.down : undefined}>
            {number === now && <span className={css.caret} />}
            {text.slice(from, places[number + 1])}
          </span>
        ))}
        {now === places.length - 1 && <span className={css.caret} />}
      </span>
    </label>
  );
}

/** Where a key leads the caret, as a number of a place; null for keys that lead nowhere. */
function nextPlace(
  key: string,
  on: {
    readonly now: number;
    readonly places: readonly number[];
    readonly segment: Segment;
    readonly bySentence: boolean;
  },
): number | null {
  const { now, places } = on;
  const last = places.length - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  const by =
    key === "ArrowRight" || key === "ArrowDown"
      ? 1
      : key === "ArrowLeft" || key === "ArrowUp"
        ? -1
        : 0;
  if (by === 0) return null;
  if (!on.bySentence && (key === "ArrowLeft" || key === "ArrowRight")) return now + by;
  const starts = sentenceStarts(on.segment).map((start) => places.indexOf(start));
  const stops = [0, ...starts.filter((place) => place > 0), last];
  return (
    (by === 1 ? stops.find((place) => place > now) : stops.findLast((place) => place < now)) ?? now
  );
}
