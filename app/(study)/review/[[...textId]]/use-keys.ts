"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readKeys } from "#actions/grading";
import { byText, keyName, keysToAsk, type WantedKey, wantedKey } from "./known-keys.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";

/** As many as the server gives at once. */
const atOnce = 10;

export interface Keys {
  /** The server did not reply. */
  readonly failed: boolean;
  readonly retry: () => void;
  /** Reads one anew: its references, or its pair, may be others now. */
  readonly refresh: (wanted: WantedKey) => Promise<unknown>;
}

/** Asks for the keys of the translations to come before they are needed; again at each card while the server does not reply. */
export function useKeys(store: ReviewStore, state: ReviewState, opened: boolean): Keys {
  const [failed, setFailed] = useState(false);
  const isAsking = useRef(false);
  const read = useCallback(
    async (wanted: readonly WantedKey[]) => {
      const { keysTurn } = store.state();
      const prepared = await readKeys(byText(wanted)).catch(() => null);
      if (prepared !== null) store.learn({ wanted, prepared, keysTurn });
      return prepared !== null;
    },
    [store],
  );
  const ask = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    let last = "";
    for (;;) {
      const { session, keys, keysTurn } = store.state();
      const wanted = keysToAsk(session, keys, atOnce);
      // Forgotten on the way, they are asked for again.
      const names = [keysTurn, ...wanted.map(keyName)].join();
      // What was given and is not known all the same is not asked for again before the next card.
      if (wanted.length === 0 || names === last) break;
      last = names;
      const done = await read(wanted);
      setFailed(!done);
      if (!done) break;
    }
    isAsking.current = false;
  }, [store, read]);
  const { turn, keysTurn } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each card, and when keys were forgotten.
  useEffect(() => {
    if (opened) void ask();
  }, [opened, ask, turn, keysTurn]);
  useEffect(() => {
    window.addEventListener("online", ask);
    return () => window.removeEventListener("online", ask);
  }, [ask]);
  const refresh = useCallback((wanted: WantedKey) => read([wanted]), [read]);
  useFreshKey(store, refresh);
  return { failed, retry: () => void ask(), refresh };
}

/** The pair may have been mended in another tab: coming back, it is read anew. */
function useFreshKey(store: ReviewStore, refresh: Keys["refresh"]): void {
  useEffect(() => {
    const look = () => {
      const view = viewOf(store.state());
      const wanted = view.kind === "card" ? wantedKey(view.card) : null;
      if (wanted !== null && document.visibilityState === "visible") void refresh(wanted);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [store, refresh]);
}
