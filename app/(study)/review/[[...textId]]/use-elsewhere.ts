"use client";

import { type RefObject, useEffect } from "react";
import { heldCard } from "#lib/memory/sync/held-card";
import { askStanding } from "#lib/offline/ask-standing";
import { keeperOf } from "#lib/offline/keeper-of";
import type { ReviewStore } from "./review-store.ts";

const lookAgainMs = 180_000;
/** Coming and going between windows must not become a flood. */
const leastMs = 5_000;

/**
 * What is done on other devices to the cards of an open sitting is found out: when something that was done here arrives at the server, when the learner comes
 * back to the page, and every few minutes. Cards that are asked no more leave, and the page says so.
 */
export function useElsewhere(
  {
    store,
    learnerId,
    opened,
  }: {
    readonly store: ReviewStore;
    readonly learnerId: string;
    readonly opened: boolean;
  },
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
): void {
  useEffect(() => {
    if (!opened) return;
    const keeper = keeperOf(learnerId);
    const typed = () => field.current?.value ?? "";
    let lastMs = 0;
    let isClosed = false;
    const look = async () => {
      const isTooSoon = Date.now() - lastMs < leastMs;
      if (isTooSoon || document.visibilityState !== "visible" || !navigator.onLine) return;
      lastMs = Date.now();
      const left = await findLeft(store, () => keeper.status().waiting);
      if (left && !isClosed) store.leave(left, typed());
    };
    const stopHearing = keeper.listenGone((gone) => {
      store.leave({ gone, changed: [] }, typed());
      // Where one is gone, others may be.
      lastMs = 0;
      void look();
    });
    const seen = () => void look();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("focus", seen);
    const timer = setInterval(seen, lookAgainMs);
    return () => {
      isClosed = true;
      stopHearing();
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("focus", seen);
      clearInterval(timer);
    };
  }, [store, learnerId, opened, field]);
}

/** Null when there is nothing to say, or when it cannot be known now: while answers wait, the server's cards are older than ours. */
async function findLeft(store: ReviewStore, waiting: () => number) {
  const { cards, main, learning } = store.state().session;
  const held = [...learning, ...main].flatMap((id) => cards[id] ?? []);
  if (held.length === 0 || waiting() > 0) return null;
  const standing = await askStanding(held.map(heldCard));
  if (standing === null) return null;
  const now = store.state().session.cards;
  const isSame = (id: string) => now[id] === cards[id];
  const changed = waiting() > 0 ? [] : standing.changed.filter(isSame);
  if (standing.gone.length + changed.length === 0) return null;
  return { gone: standing.gone, changed };
}
