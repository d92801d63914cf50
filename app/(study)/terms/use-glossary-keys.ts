"use client";

import { useLayoutEffect, useRef } from "react";
import { type GlossaryCommand, glossaryKey, type KeyPlace } from "./glossary-key.ts";

/** Listens to every key of the page; a modal dialog and a field keep theirs to themselves. */
export function useGlossaryKeys(run: (command: GlossaryCommand) => void): void {
  const latest = useRef(run);
  // In the commit itself: a key pressed at once on what is shown already counts.
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog:modal") !== null) return;
      const command = glossaryKey(event, placeOf(event.target));
      if (command === null) return;
      event.preventDefault();
      if (command !== "nothing") latest.current(command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.closest("[data-own-keys]")) return "field";
  const isTyping = target.isContentEditable || target.matches("textarea, select");
  if (isTyping || target.matches("input:not([type=checkbox], [type=radio])")) return "field";
  if (target.dataset.row !== undefined) return "row";
  return target.closest("a[href], button, summary, input, [data-scrolls]") ? "control" : "page";
}
