"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { keeperOf } from "#lib/offline/keeper-of";
import type { SavingStatus } from "#lib/offline/outbox-keeper";

const nothingKnown: SavingStatus = {
  waiting: 0,
  late: false,
  failed: false,
  durable: true,
  refused: [],
};

/** How it stands with saving. Asks before the page closes while it holds answers that nothing else holds. */
export function useSaving(learnerId: string): SavingStatus {
  const subscribe = useCallback(
    (listener: () => void) => keeperOf(learnerId).subscribe(listener),
    [learnerId],
  );
  const status = useSyncExternalStore(
    subscribe,
    () => keeperOf(learnerId).status(),
    () => nothingKnown,
  );
  const atRisk = !status.durable && status.waiting > 0;
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [atRisk]);
  return status;
}
