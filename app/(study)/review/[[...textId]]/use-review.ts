"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { v7 as newId } from "uuid";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { staysInSession } from "#lib/memory/sync/session-acts";
import { keeperOf } from "#lib/offline/keeper-of";
import { type OtherTabs, openTabs } from "#lib/offline/other-tabs";
import { reviewWithUnsent } from "#lib/offline/review-with-unsent";
import type { ReviewMaterial } from "./material.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import { createReviewStore, type ReviewStore } from "./review-store.ts";

/** The sitting that was last on the screen. Back and forward bring an old page back: without this, it would ask again what was answered. */
let kept: { readonly key: string; readonly store: ReviewStore; opened: boolean } | null = null;
/** When the last page was asked for anew because of unsent reviews: once is enough. */
let refreshedMs = 0;

const patienceMs = 5_000;
const onceMs = 30_000;

/** The review as it stands, and what can be done. `opened` is false while answers from before are still on their way. */
export function useReview(material: ReviewMaterial): {
  readonly store: ReviewStore;
  readonly state: ReviewState;
  readonly opened: boolean;
} {
  const [store] = useState(() => storeOf(material));
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const opened = useOpening(material, store);
  const tickMs = opened ? ticks[viewOf(state).kind] : null;
  useEffect(() => {
    if (tickMs === null) return;
    const timer = setInterval(store.tick, tickMs);
    return () => clearInterval(timer);
  }, [store, tickMs]);
  useEffect(
    () =>
      tabsOf(material.learnerId).listen((news) =>
        "cardId" in news ? store.leaveOut([news.cardId]) : store.forget([news.takenBack]),
      ),
    [material.learnerId, store],
  );
  return { store, state, opened };
}

/** A countdown is looked at every second; a finished sitting now and then, because a new day may begin. */
const ticks = { card: null, waiting: 1_000, done: 30_000 } as const;

/** On the server a store of this request alone. */
function storeOf(material: ReviewMaterial): ReviewStore {
  const key = `${material.learnerId} ${material.textId ?? ""} ${material.builtAt.getTime()}`;
  if (kept?.key === key) return kept.store;
  const store = createReviewStore(material, {
    now: () => new Date(),
    newId,
    keep: (event) => keep(material.learnerId, event),
  });
  if (typeof window !== "undefined") kept = { key, store, opened: false };
  return store;
}

function keep(learnerId: string, event: CardEvent): void {
  void keeperOf(learnerId).add(event);
  if (event.kind === "retraction") tabsOf(learnerId).tell({ takenBack: event.targetId });
  const stays = event.kind === "retraction" || (event.kind === "act" && staysInSession(event.act));
  if (!stays) tabsOf(learnerId).tell({ cardId: event.cardId });
}

const tabs = new Map<string, OtherTabs>();

function tabsOf(learnerId: string): OtherTabs {
  const open = tabs.get(learnerId) ?? openTabs(learnerId);
  tabs.set(learnerId, open);
  return open;
}

/** Answers that a page before this one did not get to the server are sent first; if that fails, the queue goes on without their cards. */
function useOpening(material: ReviewMaterial, store: ReviewStore): boolean {
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    let gone = false;
    const begin = async () => {
      const keeper = keeperOf(material.learnerId);
      const isKept = kept?.store === store && kept.opened;
      const unsent = isKept ? [] : await within(keeper.unsent(), []);
      if (!gone && unsent.length > 0) {
        const sent = await within(keeper.flush(), false);
        if (!gone && sent && Date.now() - refreshedMs > onceMs) {
          refreshedMs = Date.now();
          // The page comes again with a queue that knows them, and this one is gone.
          router.refresh();
          await within(new Promise<void>(() => {}), undefined);
        }
        if (!gone) store.restart(reviewWithUnsent(material, unsent, material.preset));
      }
      if (gone) return;
      if (kept?.store === store) kept.opened = true;
      setOpened(true);
    };
    void begin();
    return () => {
      gone = true;
    };
  }, [material, store, router]);
  return opened;
}

/** What a promise gives, or something else when it takes longer than a learner likes to wait. */
function within<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), patienceMs));
  return Promise.race([promise, late]);
}
