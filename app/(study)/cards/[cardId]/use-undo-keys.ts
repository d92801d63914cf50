"use client";

import { useEffect, useRef } from "react";
import { type Keys, useKeys } from "#ui/use-keys";

/** The page's single keys, with U, Z and Ctrl+Z for taking back, and its chords: named as "ctrl+shift+d". Cmd is Ctrl. */
export function useUndoKeys(undo: () => void, keys: Keys, chords: Keys): void {
  useKeys({ ...keys, u: undo, z: undo });
  const latest = useRef(chords);
  useEffect(() => {
    latest.current = { ...chords, "ctrl+z": undo };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const act = latest.current[nameOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Option makes another letter of a key, and Shift another sign of a digit: those go by their place. */
function nameOf({ key, code, altKey, shiftKey }: KeyboardEvent): string {
  const letter = (altKey && /^Key([A-Z])$/.exec(code)?.[1]) || /^Digit(\d)$/.exec(code)?.[1] || key;
  return ["ctrl", altKey && "alt", shiftKey && "shift", letter.toLowerCase()]
    .filter(Boolean)
    .join("+");
}

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog:modal") !== null) return true;
  return target instanceof HTMLElement && target.matches("textarea, input:not([type=radio])");
}
