"use client";

import { type KeyboardEvent as KeyPressed, useRef } from "react";

/** Keys with a meaning of their own in a dialog. */
const ofDialog = ["Escape", "Tab"];

/**
 * While an edit is being saved, keys wait for the page below the dialog: what a quick hand presses next is neither lost nor typed into the note. They are
 * given to the page when the dialog has closed; where it stays open, because saving failed, they are forgotten.
 */
export function useHeldKeys(isSaving: boolean): {
  readonly hold: (event: KeyPressed) => void;
  readonly release: () => void;
} {
  const held = useRef<KeyboardEventInit[]>([]);
  const hold = (event: KeyPressed) => {
    if (!isSaving) held.current = [];
    const { key, code, shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
    const isChord = ctrlKey || metaKey || altKey || event.nativeEvent.isComposing;
    if (!isSaving || isChord || ofDialog.includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!repeat) held.current.push({ key, code, shiftKey, bubbles: true, cancelable: true });
  };
  const release = () => {
    const keys = held.current;
    held.current = [];
    for (const key of keys) document.body.dispatchEvent(new KeyboardEvent("keydown", key));
  };
  return { hold, release };
}
