"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { type Pick, pickOf } from "./pick-words.ts";

/** Where the words were picked, or (without a side) a unit whose words are typed. */
export type Picking = Pick | { readonly index: number; readonly side: null };

/** The words that are selected in the list, and the ones that were taken up from it. */
export function usePick(listRef: RefObject<HTMLElement | null>) {
  const [selected, setSelected] = useState<Pick | "several" | null>(null);
  const [picking, setPicking] = useState<Picking | null>(null);
  useEffect(() => {
    const look = () => {
      const now = pickOf(document.getSelection(), listRef.current);
      setSelected((before) => (isSame(before, now) ? before : now));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [listRef]);
  const close = useCallback(() => {
    setPicking(null);
    document.getSelection()?.removeAllRanges();
  }, []);
  return { selected, picking, pick: setPicking, close };
}

export type Picked = ReturnType<typeof usePick>;

function isSame(one: Pick | "several" | null, other: Pick | "several" | null): boolean {
  if (one === null || other === null || one === "several" || other === "several")
    return one === other;
  const { index, side, start, end } = one;
  return index === other.index && side === other.side && start === other.start && end === other.end;
}
