"use client";

import { type RefObject, useEffect, useRef } from "react";
import { type ReviewState, viewOf } from "./review-state.ts";

/** The places the focus moves between, and what is brought into view. */
export interface ReviewFocus {
  readonly top: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  /** “Show answer”, then the suggested rating. */
  readonly main: RefObject<HTMLButtonElement | null>;
  readonly answer: RefObject<HTMLElement | null>;
  /** Of the page that waits for a card. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Back to Today, when all is done. */
  readonly wayOut: RefObject<HTMLAnchorElement | null>;
}

/** After each turn the focus stands where the next key is expected, and nothing that matters is out of sight. */
export function useFocus(state: ReviewState, opened: boolean): ReviewFocus {
  const top = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wayOut = useRef<HTMLAnchorElement>(null);
  const view = viewOf(state).kind;
  const answered = state.answer !== null;
  const { turn } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn moves the focus, also one that shows the same card again.
  useEffect(() => {
    if (!opened) return;
    const typing = view === "card" && !answered && !hasTouchKeyboard() ? field.current : null;
    const target = { card: typing ?? main.current, waiting: heading.current, done: wayOut.current }[
      view
    ];
    target?.focus({ preventScroll: true });
    if (answered) answer.current?.scrollIntoView({ block: "nearest" });
    else if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView();
  }, [opened, view, answered, turn]);
  return { top, field, main, answer, heading, wayOut };
}

/** Where a focused field would cover half the card with a keyboard nobody asked for. */
function hasTouchKeyboard(): boolean {
  return window.matchMedia("(pointer: coarse)").matches;
}
