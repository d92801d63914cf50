"use client";

import { useEffect } from "react";
import { readShown } from "./edit-actions.ts";
import { cardsAhead, shownOtherwise } from "./edit-shown.ts";
import type { ReviewStore } from "./review-store.ts";

/** Those that come next: the others are looked at when the learner comes back another time. */
const atMost = 60;
/** Coming and going between windows must not become a flood. */
const leastMs = 5_000;

/** What was edited in another tab is shown here when the learner comes back to this one: on the card on the screen and on those that come next. */
export function useFreshFaces(store: ReviewStore, opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    let lastMs = 0;
    let isClosed = false;
    const look = async () => {
      const isTooSoon = Date.now() - lastMs < leastMs;
      if (isTooSoon || document.visibilityState !== "visible" || !navigator.onLine) return;
      lastMs = Date.now();
      const asked = cardsAhead(store.state(), atMost);
      if (asked.length === 0) return;
      const now = await readShown(asked.map(({ id }) => id)).catch(() => null);
      if (now === null || isClosed) return;
      const cards = shownOtherwise(store.state(), asked, now);
      if (Object.keys(cards).length > 0) store.showAnew({ cards, gone: [] });
    };
    const seen = () => void look();
    document.addEventListener("visibilitychange", seen);
    return () => {
      isClosed = true;
      document.removeEventListener("visibilitychange", seen);
    };
  }, [store, opened]);
}
