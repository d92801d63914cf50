"use client";

import { useCallback, useSyncExternalStore } from "react";
import { keeperOf } from "#lib/offline/keeper-of";
import type { SavingStatus } from "#lib/offline/outbox-keeper";

const nothingKnown: SavingStatus = {
  waiting: 0,
  late: false,
  failed: false,
  durable: true,
  refused: [],
};

/** How it stands with saving. */
export function useSaving(learnerId: string): SavingStatus {
  const subscribe = useCallback(
    (listener: () => void) => keeperOf(learnerId).subscribe(listener),
    [learnerId],
  );
  return useSyncExternalStore(
    subscribe,
    () => keeperOf(learnerId).status(),
    () => nothingKnown,
  );
}
