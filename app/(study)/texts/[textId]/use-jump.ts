"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Someone goes to a unit; `isMarked`: it is the one a link meant, and is shown as such. */
export interface Jump {
  readonly index: number;
  readonly isMarked: boolean;
}

/** So long what is gone to is held in its place while the units around it come in and find their heights. */
const holdMs = 3_000;

const nudges = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Where someone goes in the list, rendered or not, and how to go there. `hold` belongs into the list, called in every render. */
export function useJump(list: RefObject<HTMLElement | null>) {
  const [jump, setJump] = useState<Jump | null>(null);
  const held = useRef<{ readonly index: number; readonly untilMs: number } | null>(null);
  const goTo = useCallback((index: number, { isMarked }: { readonly isMarked: boolean }) => {
    held.current = { index, untilMs: performance.now() + holdMs };
    setJump({ index, isMarked });
  }, []);
  // Whoever moves on by themselves is not held back.
  useEffect(() => {
    const letGo = () => {
      held.current = null;
    };
    const options = { capture: true, passive: true };
    for (const nudge of nudges) window.addEventListener(nudge, letGo, options);
    return () => {
      for (const nudge of nudges) window.removeEventListener(nudge, letGo, options);
    };
  }, []);
  const hold = useCallback(() => {
    if (held.current === null) return;
    if (performance.now() > held.current.untilMs) held.current = null;
    else list.current?.querySelector(`#unit-${held.current?.index}`)?.scrollIntoView();
  }, [list]);
  return { jump, goTo, hold };
}

/** Keeps what is gone to in its place through every render of the list. */
export function useHold(hold: () => void): void {
  useLayoutEffect(hold);
}
