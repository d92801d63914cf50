"use client";

import { type RefObject, useCallback, useState } from "react";
import type { ReaderUnit } from "./load-reader.ts";
import { coveredSide, type ReaderView } from "./views.ts";

/** Which units show their covered side. */
export function useReveal(
  units: readonly ReaderUnit[],
  view: ReaderView,
  list: RefObject<HTMLElement | null>,
) {
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const all = shown.size === units.length;
  const show = useCallback((index: number) => setShown((before) => new Set(before).add(index)), []);
  const next = () => {
    if (coveredSide(view) === null) return;
    const row = [...(list.current?.children ?? [])].find(
      (child, at) => !shown.has(units[at]?.index ?? 0) && isBelowTop(child),
    );
    row?.scrollIntoView({ block: "nearest" });
    const index = units.find((unit) => row?.id === `unit-${unit.index}`)?.index;
    if (index !== undefined) show(index);
  };
  const toggleAll = () => setShown(all ? new Set() : new Set(units.map(({ index }) => index)));
  return { has: (index: number) => shown.has(index), all, show, next, toggleAll };
}

/** What was read and scrolled away is not the next thing to show. */
function isBelowTop(row: Element): boolean {
  return row.getBoundingClientRect().top >= 0;
}
