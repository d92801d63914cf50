"use client";

import { useEffect, useRef } from "react";

/** The button that was pressed goes when work begins, and the one that ends it when that is over: the focus goes to the one that comes in its place. */
export function useKeptFocus(isRunning: boolean) {
  const panel = useRef<HTMLDivElement>(null);
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current === isRunning) return;
    wasRunning.current = isRunning;
    if (document.activeElement !== document.body) return;
    panel.current?.querySelector("button")?.focus();
  }, [isRunning]);
  return panel;
}
