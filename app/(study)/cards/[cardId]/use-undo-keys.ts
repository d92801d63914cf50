"use client";

import { useEffect, useRef } from "react";
import { type Keys, useKeys } from "#ui/use-keys";

/** The page's single keys, with U, Z and Ctrl+Z for taking back. */
export function useUndoKeys(undo: () => void, keys: Keys): void {
  useKeys({ ...keys, u: undo, z: undo });
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== "z" || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog:modal") !== null) return true;
  return target instanceof HTMLElement && target.matches("textarea, input:not([type=radio])");
}
