"use client";

import { type RefObject, useCallback, useState } from "react";
import { coveredSide, type ReaderView } from "./views.ts";

export type Reveal = ReturnType<typeof useReveal>;

/** Which units show their covered side: all or none, but for those named. */
export function useReveal(view: ReaderView, list: RefObject<HTMLElement | null>) {
  const [{ all, odd }, setShown] = useState<Shown>({ all: false, odd: new Set() });
  const has = (index: number) => all !== odd.has(index);
  const show = useCallback(
    (index: number) =>
      setShown((now) =>
        now.all === now.odd.has(index) ? { ...now, odd: flipped(now.odd, index) } : now,
      ),
    [],
  );
  const next = () => {
    if (coveredSide(view) === null) return;
    const rows = [...(list.current?.querySelectorAll("[id^='unit-']") ?? [])];
    const row = rows.find((one) => !has(indexOf(one)) && isBelowTop(one));
    row?.scrollIntoView({ block: "nearest" });
    if (row !== undefined) show(indexOf(row));
  };
  const toggleAll = () => setShown({ all: !all, odd: new Set() });
  return { has, all, show, next, toggleAll };
}

interface Shown {
  readonly all: boolean;
  /** Those that are otherwise than all. */
  readonly odd: ReadonlySet<number>;
}

function flipped(odd: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(odd);
  if (!next.delete(index)) next.add(index);
  return next;
}

function indexOf(row: Element): number {
  return Number(row.id.slice("unit-".length));
}

/** What was read and scrolled away is not the next thing to show. */
function isBelowTop(row: Element): boolean {
  return row.getBoundingClientRect().top >= 0;
}
