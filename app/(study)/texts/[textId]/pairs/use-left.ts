"use client";

import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
const none: readonly string[] = [];
/** Parsed once per value, so that an unchanged store gives an unchanged list. */
let parsed: { readonly json: string; readonly left: readonly string[] } = { json: "", left: none };

export type Left = ReturnType<typeof useLeft>;

/** What the learner has looked at and left as it is, of one text, remembered in this browser. */
export function useLeft(textId: string) {
  const key = `duizhao-left-${textId}`;
  const left = useSyncExternalStore(
    listen,
    () => read(key),
    () => none,
  );
  const leave = useCallback(
    (mark: string) => write(key, [...new Set([...read(key), mark])]),
    [key],
  );
  const bringBack = useCallback(() => write(key, []), [key]);
  return { left, leave, bringBack };
}

function read(key: string): readonly string[] {
  let json: string | null = null;
  try {
    json = localStorage.getItem(key);
  } catch {
    // A browser that keeps nothing for us shows everything again.
  }
  if (json === null) return none;
  if (json !== parsed.json) parsed = { json, left: parse(json) };
  return parsed.left;
}

function parse(json: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter((mark) => typeof mark === "string") : none;
  } catch {
    return none;
  }
}

function write(key: string, left: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(left));
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
