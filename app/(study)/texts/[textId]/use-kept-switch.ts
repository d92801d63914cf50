"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** A switch of the reader, remembered in this browser under that name; `usual` until it was touched. */
export function useKeptSwitch(
  name: string,
  usual: boolean,
): readonly [boolean, (on: boolean) => void] {
  const read = () => readSwitch(name) ?? usual;
  const on = useSyncExternalStore(listen, read, () => usual);
  const set = useCallback((wanted: boolean) => writeSwitch(name, wanted), [name]);
  return [on, set];
}

function readSwitch(name: string): boolean | null {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? null : kept === "on";
  } catch {
    // A browser that keeps nothing for us still shows the page.
    return null;
  }
}

function writeSwitch(name: string, on: boolean): void {
  try {
    localStorage.setItem(name, on ? "on" : "off");
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
