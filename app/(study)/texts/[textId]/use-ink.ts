"use client";

import { useSyncExternalStore } from "react";

const key = "duizhao-ink";
const listeners = new Set<() => void>();

/** Whether the recall ink is on, remembered in this browser. */
export function useInk(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(listen, read, () => true);
  return [on, write];
}

function read(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    // A browser that keeps nothing for us still shows the ink.
    return true;
  }
}

function write(on: boolean): void {
  try {
    localStorage.setItem(key, on ? "on" : "off");
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
