"use client";

import { type RefObject, useEffect, useRef } from "react";
import { askedNow, type SittingState } from "./sitting-state.ts";

/** The places the focus moves between, and what is brought into view. */
export interface TestFocus {
  readonly top: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** “Check”, then the suggested rating. */
  readonly main: RefObject<HTMLButtonElement | null>;
  readonly graded: RefObject<HTMLElement | null>;
  /** Of the end page. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** After each turn the focus stands where the next key is expected, and nothing that matters is out of sight. */
export function useTestFocus(state: SittingState): TestFocus {
  const top = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const graded = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isDone = askedNow(state) === null;
  const isGraded = state.grade !== null;
  const { turn } = state;
  useEffect(() => {
    // A page that opens at its end is read from its top.
    if (isDone && turn === 0) return;
    const typing = !isGraded && !hasTouchKeyboard() ? field.current : null;
    const target = isDone ? heading.current : (typing ?? main.current);
    target?.focus({ preventScroll: true });
    if (isGraded) graded.current?.scrollIntoView({ block: "nearest" });
    else if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
  }, [isDone, isGraded, turn]);
  return { top, field, main, graded, heading };
}

/** Where a focused field would cover half the card with a keyboard nobody asked for. */
function hasTouchKeyboard(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}
