"use client";

import { useEffect, useSyncExternalStore } from "react";
import { pushAttempt, takeBackAttempt } from "./actions.ts";
import { openAttemptQueue, type QueueStatus } from "./attempt-queue.ts";

/** Of the tab, not of the screen: what waits is sent also after the learner has gone to another page of ours. */
export const attemptQueue = openAttemptQueue({
  save: pushAttempt,
  undo: takeBackAttempt,
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
});

if (typeof window !== "undefined") {
  window.addEventListener("online", () => attemptQueue.retry());
  // Asked whatever page is open: nothing else holds what waits.
  window.addEventListener("beforeunload", (event) => {
    if (attemptQueue.status().waiting.length > 0) event.preventDefault();
  });
}

const nothing: QueueStatus = { waiting: [], failing: false, refused: [], practised: [] };

/** How it stands with saving; `onRefused` hears of each answer that was not taken. */
export function useAttemptQueue(onRefused: (attemptId: string) => void): QueueStatus {
  const status = useSyncExternalStore(attemptQueue.subscribe, attemptQueue.status, () => nothing);
  const { refused } = status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is told once.
  useEffect(() => {
    for (const { id } of refused) onRefused(id);
  }, [refused]);
  return status;
}
