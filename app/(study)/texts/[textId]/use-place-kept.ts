"use client";

import { useCallback, useEffect, useRef } from "react";

/** Where reading stopped, told once it has stood still for so long. */
const restMs = 1_500;

/** By text, what this window knows: newer than what a page from the router's memory says. */
const places = new Map<string, number>();

/** The index of the unit where this window stopped reading the text; null at its beginning; undefined: not read here. */
export function latestPlace(textId: string): number | null | undefined {
  const index = places.get(textId);
  return index === 0 ? null : index;
}

/** A unit at the top of the window; `isFirst`: of the text. */
interface Place {
  readonly id: string;
  readonly index: number;
  readonly isFirst: boolean;
}

/** Keeps the place of reading: `onPlace` is to be called whenever another unit stands at the top of the window. */
export function usePlaceKept(textId: string) {
  const waiting = useRef<{ place: Place; timer: number } | null>(null);
  const told = useRef<string | null>(null);
  const tell = useCallback(() => {
    if (waiting.current === null) return;
    const { place, timer } = waiting.current;
    window.clearTimeout(timer);
    waiting.current = null;
    if (told.current === place.id) return;
    told.current = place.id;
    sendPlace(textId, place.id);
  }, [textId]);
  const onPlace = useCallback(
    (place: Place) => {
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer);
      places.set(textId, place.isFirst ? 0 : place.index);
      waiting.current = { place, timer: window.setTimeout(tell, restMs) };
    },
    [textId, tell],
  );
  useEffect(() => {
    // A phone may end a hidden page without another word.
    const leave = () => document.visibilityState === "hidden" && tell();
    window.addEventListener("pagehide", tell);
    document.addEventListener("visibilitychange", leave);
    return () => {
      tell();
      window.removeEventListener("pagehide", tell);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [tell]);
  return onPlace;
}

/** A place that could not be kept costs a little scrolling: nobody is told. */
function sendPlace(textId: string, unitId: string): void {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ unitId });
  void fetch(`/api/v1/texts/${textId}/place`, {
    ...{ method: "PUT", keepalive: true, headers, body },
  }).catch(() => undefined);
}
