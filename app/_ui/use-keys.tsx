"use client";

import { useLayoutEffect, useRef } from "react";

/** What a key does; false leaves the key to the browser. Named as `KeyboardEvent.key` in lower case: "n", "escape", "?". */
export type Keys = Readonly<Record<string, () => unknown>>;

/**
 * Single keys for a screen. They rest while someone types, while an input method composes, with Ctrl, Alt or Meta,
 * and while a modal dialog is open.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  // In the commit itself: a key pressed at once on what is shown already counts.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isSpokenFor(event)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act !== undefined && act() !== false) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Whether a key press belongs to something else: a field, an input method, the browser, a dialog. */
export function isSpokenFor(event: KeyboardEvent): boolean {
  // 229: some input methods report only this while they compose.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true;
  if (event.ctrlKey || event.altKey || event.metaKey) return true;
  return isField(event.target) || document.querySelector("dialog:modal") !== null;
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target.matches("input:not([type=checkbox], [type=radio], [type=button])");
}
