"use client";

import { useSyncExternalStore } from "react";

/** The IANA zone of the device; null until the page has come alive, because the server cannot know it. */
export function useDeviceZone(): string | null {
  return useSyncExternalStore(
    subscribeToNothing,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}

function subscribeToNothing(): () => void {
  return () => {};
}
