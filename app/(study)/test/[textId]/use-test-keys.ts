"use client";

import { useLayoutEffect, useRef } from "react";
import { type TestCommand, type TestPlace, testCommand } from "./test-command.ts";

/** Listens to every key of the page; a modal dialog keeps its keys to itself. What `act` answers with false stays the browser's. */
export function useTestKeys(act: (command: TestCommand) => unknown): void {
  const latest = useRef(act);
  // In the commit itself: a key pressed at once on what is shown already counts.
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog:modal") !== null) return;
      const command = testCommand(event, placeOf(event.target));
      if (command === null) return;
      if (command.type !== "swallow" && latest.current(command) === false) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function placeOf(target: EventTarget | null): TestPlace {
  if (!(target instanceof HTMLElement)) return "page";
  if (target instanceof HTMLTextAreaElement)
    return target.value === "" ? "untouchedField" : "field";
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
    return "otherField";
  if (target.isContentEditable) return "otherField";
  return target.closest("a[href], button, summary") ? "control" : "page";
}
