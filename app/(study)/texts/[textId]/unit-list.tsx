"use client";

import { type FocusEvent, type RefObject, useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { stretchAt } from "#ui/list-window";
import { useWindow } from "#ui/use-window";
import css from "./reader.module.css";
import { guessUnitHeight, numberOf, type ReaderItem } from "./reader-items.ts";
import { Resumed } from "./resumed.tsx";
import type { RowProps } from "./unit-row.tsx";
import { UnitRow } from "./unit-row.tsx";
import { type Jump, useHold } from "./use-jump.ts";
import type { Pieces } from "./use-pieces.ts";
import type { Pinyin } from "./use-pinyin.ts";
import type { Reveal } from "./use-reveal.ts";
import { useTermMarks } from "./use-term-walk.ts";

/** What is given to each row by itself. */
type OfOne = "unit" | "revealed" | "isHere" | "isHeard" | "isMenuOpen" | "readings";

interface Props extends Omit<RowProps, OfOne> {
  readonly listRef: RefObject<HTMLOListElement | null>;
  readonly items: readonly ReaderItem[];
  readonly pieces: Pieces;
  readonly reveal: Reveal;
  readonly jump: Jump | null;
  readonly hold: () => void;
  readonly resumedAt: number | null;
  readonly menuAt: number | null;
  /** The unit that is being read aloud. */
  readonly heardAt: number | null;
  readonly openTermId: string | null;
  readonly ink: boolean;
  readonly pinyin: Pinyin;
  readonly onKeepTabStop: (event: FocusEvent) => void;
  readonly onPlace: (place: { id: string; index: number; isFirst: boolean }) => void;
}

/** A text no longer than this is in the page as a whole, where the browser can search it. */
const mostWhole = 200;

/** The units of the text: of ten thousand those that are in or near the window. */
export function UnitList(props: Props) {
  const { listRef, items, pieces, jump, reveal } = props;
  const [focused, setFocused] = useState<number | null>(null);
  const { slots, observe, tops, guess } = useReaderWindow(props, focused ?? jump?.index ?? null);
  useWanted(slots, pieces);
  useSpelled(slots, props.pinyin);
  useHold(props.hold);
  useTermMarks(listRef, props.openTermId);
  useTopOfWindow(props, tops);
  const row = rowOf(props);
  return (
    <ol
      ref={listRef}
      className={css.units}
      data-ink={props.ink ? "on" : "off"}
      onFocus={(event) => {
        props.onKeepTabStop(event);
        setFocused(indexOf(event.target));
      }}
      onBlur={() => setFocused(null)}
    >
      {slots.map((slot) => {
        if (slot.type === "space")
          return <li key={slot.key} aria-hidden="true" style={{ height: slot.heightPx }} />;
        const { index, key } = slot.item;
        const unit = pieces.unitAt(index);
        return (
          <li
            key={key}
            ref={observe}
            data-item={key}
            id={`unit-${index}`}
            aria-posinset={slot.number + 1}
            aria-setsize={items.length}
            className={css.item}
          >
            {props.resumedAt === index && <Resumed />}
            {unit === undefined ? (
              <Waiting index={index} heightPx={guess(slot.item, 0)} />
            ) : (
              <UnitRow
                {...row}
                unit={unit}
                revealed={reveal.has(index)}
                isHere={jump?.isMarked === true && jump.index === index}
                readings={props.pinyin.readingsOf(unit.id)}
                isHeard={props.heardAt === index}
                isMenuOpen={props.menuAt === index}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function useReaderWindow({ items, listRef, view }: Props, wanted: number | null) {
  const isFacing = view !== "interleaved";
  const guess = useCallback(
    (item: ReaderItem, width: number) => guessUnitHeight(item, width, isFacing),
    [isFacing],
  );
  const pinned = wanted === null ? -1 : numberOf(items, wanted);
  const shown = useWindow(items, listRef, {
    ...{ pinned, guess },
    ...(items.length <= mostWhole && { reachPx: Number.POSITIVE_INFINITY }),
  });
  return { ...shown, guess };
}

/** What every row is given alike. */
function rowOf(props: Props): Omit<RowProps, OfOne> {
  const { textId, view, terms, unitCount, isSpelled, onOpen, onReveal, onMenu, onListen } = props;
  return { textId, view, terms, unitCount, isSpelled, onOpen, onReveal, onMenu, onListen };
}

function Waiting({ index, heightPx }: { readonly index: number; readonly heightPx: number }) {
  const t = useTranslations("reader");
  return (
    <p className={css.waiting} style={{ minHeight: heightPx }}>
      {index} <span className="visually-hidden">{t("waiting")}</span>
    </p>
  );
}

/** Fetches what the window shows and has not got. */
function useWanted(
  slots: ReturnType<typeof useWindow<ReaderItem>>["slots"],
  { unitAt, want, hasFailed }: Pieces,
): void {
  useEffect(() => {
    if (hasFailed) return;
    for (const slot of slots) {
      if (slot.type === "item" && unitAt(slot.item.index) === undefined)
        want(slot.item.index, slot.item.index);
    }
  });
}

/** Fetches how what the window shows is read. */
function useSpelled(
  slots: ReturnType<typeof useWindow<ReaderItem>>["slots"],
  { isOn, want }: Pinyin,
): void {
  useEffect(() => {
    if (!isOn) return;
    for (const slot of slots) if (slot.type === "item") want(slot.item.index);
  });
}

/** Tells which unit stands at the top, once the window has been moved. */
function useTopOfWindow({ listRef, items, pieces, onPlace }: Props, tops: Float64Array): void {
  const { unitAt } = pieces;
  useEffect(() => {
    let frame = 0;
    const look = () => {
      const top = listRef.current?.getBoundingClientRect().top ?? 0;
      const item = items[stretchAt(tops, barPx - top, barPx - top).from];
      const unit = item && unitAt(item.index);
      if (unit) onPlace({ id: unit.id, index: unit.index, isFirst: items[0] === item });
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    window.addEventListener("scroll", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", soon);
    };
  });
}

/** What stands still at the top of the window hides so much. */
const barPx = 90;

function indexOf(element: Element): number | null {
  const id = element.closest("[id^='unit-']")?.id;
  return id === undefined ? null : Number(id.slice("unit-".length));
}
