"use client";

import { type RefObject, useEffect, useRef } from "react";
import { type DeskCommand, type DeskPlace, deskKey } from "./desk-key.ts";

/** Listens to every key of the page; a modal dialog and an open editor keep theirs to themselves. */
export function useDeskKeys(
  list: RefObject<HTMLElement | null>,
  run: (command: DeskCommand) => void,
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector("dialog:modal") !== null) return;
      const command = deskKey(event, placeOf(event.target, list.current));
      if (command === null) return;
      event.preventDefault();
      if (command !== "nothing") latest.current(command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [list]);
}

function placeOf(target: EventTarget | null, list: HTMLElement | null): DeskPlace {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.closest("[data-own-keys]")) return "field";
  const isTyping = target.isContentEditable || target.matches("textarea, select");
  if (isTyping || target.matches("input:not([type=checkbox], [type=radio])")) return "field";
  const isInList = list?.contains(target) ?? false;
  if (isInList && target.dataset.cell !== undefined) return "cell";
  if (isInList) return "listControl";
  return target.closest("a[href], button, summary, input") ? "control" : "page";
}
