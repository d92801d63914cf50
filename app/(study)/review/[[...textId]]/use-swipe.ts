"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { isTap, leanOf, type Swipe, swipeOf, type TouchPoint } from "./swipe-of.ts";

/** What fingers may do to a card. */
export interface TouchActs {
  readonly onTap: () => void;
  /** Null while the answer is hidden: then a swipe is none. */
  readonly onSwipe: ((swipe: Exclude<Swipe, "none">) => void) | null;
}

/** The browser's own gesture begins there: back, or forward. */
const edgePx = 24;

/** As much as the card gives way, in pixels. */
const givesWay = 12;

interface Touch {
  readonly pointerId: number;
  readonly points: TouchPoint[];
  readonly mayTap: boolean;
  readonly maySwipe: boolean;
}

/**
 * Taps and swipes on a card, by a finger alone; null turns them off. Scrolling, pinching and selecting text stay the browser's. While a finger leans to one side, the card
 * carries `data-lean`, and `data-meant` once letting go would count, and the place of the finger as custom properties: nothing is rendered anew on the way.
 */
export function useSwipe(card: RefObject<HTMLElement | null>, acts: TouchActs | null): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const isOn = acts !== null;
  useEffect(() => {
    const element = card.current;
    if (!isOn || element === null) return;
    return listen(element, () => latest.current);
  }, [card, isOn]);
}

function listen(card: HTMLElement, actsNow: () => TouchActs | null): () => void {
  let touch: Touch | null = null;
  let tapped = false;
  const leave = () => {
    touch = null;
    showLean(card, []);
  };
  const down = (event: PointerEvent) => {
    tapped = false;
    leave();
    if (event.pointerType !== "touch" || !event.isPrimary || isOnControl(event.target)) return;
    touch = begin(event);
  };
  const move = (event: PointerEvent) => {
    if (touch?.pointerId !== event.pointerId) return;
    if (selects()) return leave();
    touch.points.push(pointOf(event));
    if (touch.maySwipe && actsNow()?.onSwipe) showLean(card, touch.points);
  };
  const up = (event: PointerEvent) => {
    if (touch?.pointerId !== event.pointerId) return;
    const { points, mayTap, maySwipe } = touch;
    points.push(pointOf(event));
    leave();
    if (selects()) return;
    tapped = mayTap && isTap(points);
    const swipe = maySwipe ? swipeOf(points) : "none";
    if (swipe !== "none") actsNow()?.onSwipe?.(swipe);
  };
  // With the click, which comes last: nothing that a tap brings to this place is pressed by it.
  const click = () => {
    if (tapped) actsNow()?.onTap();
    tapped = false;
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, click };
  const leaving = ["pointercancel", "contextmenu"] as const;
  for (const [name, listener] of Object.entries(listeners)) {
    card.addEventListener(name, listener as EventListener);
  }
  for (const name of leaving) card.addEventListener(name, leave);
  return () => {
    leave();
    for (const [name, listener] of Object.entries(listeners)) {
      card.removeEventListener(name, listener as EventListener);
    }
    for (const name of leaving) card.removeEventListener(name, leave);
  };
}

/** A touch that ends a selection, or typing, does only that. */
function begin(event: PointerEvent): Touch {
  const { pointerId, clientX } = event;
  const isTyping = document.activeElement?.matches("input, textarea") ?? false;
  return {
    pointerId,
    points: [pointOf(event)],
    mayTap: !isTyping && !selects(),
    maySwipe: clientX > edgePx && clientX < window.innerWidth - edgePx,
  };
}

function showLean(card: HTMLElement, points: readonly TouchPoint[]): void {
  const lean = leanOf(points);
  const [first, last] = [points[0], points.at(-1)];
  if (lean === "none" || first === undefined || last === undefined) {
    delete card.dataset.lean;
    delete card.dataset.meant;
    return;
  }
  const { left, top } = card.getBoundingClientRect();
  const way = last.x - first.x;
  card.style.setProperty("--finger-x", `${last.x - left}px`);
  card.style.setProperty("--finger-y", `${last.y - top}px`);
  card.style.setProperty("--way", `${Math.max(-givesWay, Math.min(givesWay, way / 8))}px`);
  card.dataset.lean = lean;
  if (swipeOf(points) === "none") delete card.dataset.meant;
  else card.dataset.meant = "";
}

function pointOf({ clientX, clientY, timeStamp }: PointerEvent): TouchPoint {
  return { x: clientX, y: clientY, atMs: timeStamp };
}

function selects(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

function isOnControl(target: EventTarget | null): boolean {
  const controls =
    "a, button, input, textarea, select, label, summary, dialog, audio, [role=button]";
  return target instanceof Element && target.closest(controls) !== null;
}
