"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Side } from "#lib/language/text/unit";
import type { DeskItem } from "./desk-items.ts";

/** Which row the learner is at, by id, and on which side. */
export interface Place {
  readonly id: string;
  readonly side: Side;
}

/** Where the learner is in the list. `here` counts items; -1: in no item that is shown. */
export function usePlace(items: readonly DeskItem[], list: RefObject<HTMLElement | null>) {
  const [wanted, setPlace] = useState<Place | null>(null);
  const awaited = useRef<Place | null>(null);
  const isRow = (item: DeskItem) => item.type === "row";
  const firstRow =
    items.find((item) => item.type === "row" && !item.isContext) ?? items.find(isRow);
  const place = wanted ?? (firstRow ? { id: firstRow.key, side: "source" as const } : null);
  const here = items.findIndex(({ key, type }) => type === "row" && key === place?.id);
  // Rows come with the window and with what is saved: the focus waits for its own.
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const { id, side } = awaited.current;
    const cell = list.current?.querySelector<HTMLElement>(`[data-cell="${id} ${side}"]`);
    if (!cell) return;
    awaited.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest" });
  });
  const goTo = useCallback((next: Place) => {
    awaited.current = next;
    setPlace({ ...next });
  }, []);
  useNamedRow(items, goTo);
  return { place, here, goTo, keepPlace: setPlace };
}

/** An address that ends in "#unit-12" opens the desk at that row. */
function useNamedRow(items: readonly DeskItem[], goTo: (place: Place) => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const index = Number(/^#unit-(\d+)$/.exec(window.location.hash)?.[1]);
    const named = items.find((item) => item.type === "row" && item.row.index === index);
    if (named !== undefined) goTo({ id: named.key, side: "source" });
  }, [items, goTo]);
}
