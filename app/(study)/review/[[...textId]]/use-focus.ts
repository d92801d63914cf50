"use client";

import { type RefObject, useEffect, useMemo, useRef } from "react";
import { type ReviewState, viewOf } from "./review-state.ts";

/** The places the focus moves between, and what is brought into view. */
export interface ReviewFocus {
  readonly top: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  /** “Show answer”. */
  readonly show: RefObject<HTMLButtonElement | null>;
  /** The suggested rating. */
  readonly rating: RefObject<HTMLButtonElement | null>;
  readonly answer: RefObject<HTMLElement | null>;
  /** The way to the card's place in its text. */
  readonly source: RefObject<HTMLAnchorElement | null>;
  /** Of the page that waits for a card. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Back to Today, when all is done. */
  readonly wayOut: RefObject<HTMLAnchorElement | null>;
}

/** After each turn the focus stands where the next key is expected, and nothing that matters is out of sight. */
export function useFocus(state: ReviewState, opened: boolean): ReviewFocus {
  const top = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const show = useRef<HTMLButtonElement>(null);
  const rating = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLElement>(null);
  const source = useRef<HTMLAnchorElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wayOut = useRef<HTMLAnchorElement>(null);
  const view = viewOf(state).kind;
  const answered = state.answer !== null;
  const { turn } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn moves the focus, also one that shows the same card again.
  useEffect(() => {
    if (!opened) return;
    const asked = (hasTouchKeyboard() ? null : field.current) ?? show.current;
    const target = {
      card: answered ? rating.current : asked,
      waiting: heading.current,
      done: wayOut.current,
    }[view];
    // Before the focus moves: its ring would have everything laid out once more.
    if (answered) answer.current?.scrollIntoView({ block: "nearest" });
    else if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [opened, view, answered, turn]);
  return useMemo(() => ({ top, field, show, rating, answer, source, heading, wayOut }), []);
}

/** Where a focused field would cover half the card with a keyboard nobody asked for. */
function hasTouchKeyboard(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}
