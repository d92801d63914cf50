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
  /** Puts the focus on what takes the next key on, if it is nowhere. */
  readonly settle: () => void;
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
  const suggested = state.answer?.check?.suggested ?? null;
  const { turn } = state;
  const isScrolled = useIsScrolled();
  const placed = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn moves the focus, also one that shows the same card again.
  useEffect(() => {
    if (!opened) return;
    const asked = (touch?.matches ? null : field.current) ?? show.current;
    const target = {
      card: answered ? rating.current : asked,
      waiting: heading.current,
      done: wayOut.current,
    }[view];
    // Before the focus moves: its ring would have everything laid out once more.
    if (answered) {
      answer.current?.scrollIntoView({ block: "nearest" });
      isScrolled.current = window.scrollY > 0;
    } else if (isScrolled.current) toTop(top.current);
    placed.current = target;
    target?.focus({ preventScroll: true });
  }, [opened, view, answered, turn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a suggestion may come late, and then stands on another button.
  useEffect(() => {
    if (!answered || rating.current === placed.current || !isLeft(placed.current)) return;
    placed.current = rating.current;
    rating.current?.focus({ preventScroll: true });
  }, [answered, suggested]);
  return useMemo(() => {
    const settle = () => {
      if (!isNowhere(document.activeElement)) return;
      const ways = [rating.current, show.current, heading.current, wayOut.current];
      ways.find((way) => way?.checkVisibility())?.focus({ preventScroll: true });
    };
    return { top, field, show, rating, answer, source, heading, wayOut, settle };
  }, []);
}

/** Where a focused field would cover half the card with a keyboard nobody asked for. */
const touch = typeof window === "undefined" ? null : window.matchMedia("(pointer: coarse)");

/** Whether the learner left the focus where it was put: it is moved on only then. */
function isLeft(placed: HTMLElement | null): boolean {
  return document.activeElement === placed || isNowhere(document.activeElement);
}

/** Also while it is still said to be on what is not on the screen any more. */
function isNowhere(active: Element | null): boolean {
  return active === null || active === document.body || !active.checkVisibility();
}

function toTop(top: HTMLElement | null): void {
  if ((top?.getBoundingClientRect().top ?? 0) < 0) top?.scrollIntoView();
}

/** Whether the page may be scrolled. To ask for it at a key would have everything laid out before its frame. */
function useIsScrolled(): RefObject<boolean> {
  const isScrolled = useRef(true);
  useEffect(() => {
    const look = () => {
      isScrolled.current = window.scrollY > 0;
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, []);
  return isScrolled;
}
