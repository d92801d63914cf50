"use client";

import { useLayoutEffect, useRef } from "react";
import { type KeyCommand, type KeyPlace, keyCommand } from "./key-command.ts";

/** Listens to every key of the page while `act` is given; a modal dialog keeps its keys to itself. What `act` answers with false stays the browser's. */
export function useReviewKeys(act: (command: KeyCommand) => unknown): void {
  const latest = useRef(act);
  // In the commit itself: a key pressed at once on what is shown already counts.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    let heldSpace = false;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog:modal") !== null) return;
      const command = keyCommand(event, placeOf(event.target));
      if (command === null) return;
      if (command.type !== "swallow" && latest.current(command) === false) return;
      event.preventDefault();
      heldSpace = event.key === " ";
    };
    // The focus has moved on to a rating while Space was down: its release must not press that.
    const release = (event: KeyboardEvent) => {
      if (event.key !== " " || !heldSpace) return;
      heldSpace = false;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("keyup", release);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("keyup", release);
    };
  }, []);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "page";
  const untouched = target.dataset.untouched !== undefined;
  if (target instanceof HTMLTextAreaElement) return untouched ? "untouchedLines" : "lines";
  if (target instanceof HTMLInputElement) return untouched ? "untouchedLine" : "line";
  if (target.isContentEditable || target instanceof HTMLSelectElement) return "lines";
  return target.closest("a[href], button, summary") ? "control" : "page";
}
