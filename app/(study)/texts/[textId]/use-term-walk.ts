"use client";

import { type FocusEvent, type RefObject, useEffect } from "react";

/**
 * Walking from term to term inside a text that has hundreds: one of them is in the tab order, the one that had the focus last.
 */
export function useTermWalk(container: RefObject<HTMLElement | null>) {
  return {
    /** Moves the focus to the next (1) or the previous (-1) term; gives its id. */
    step: (by: 1 | -1): string | null => {
      const next = neighbour(container.current, by);
      next?.focus();
      return next?.dataset.term ?? null;
    },
    keepPlace: (event: FocusEvent) => {
      if (event.target.matches("a[data-term]")) moveTabStop(container.current, event.target);
    },
  };
}

/** Marks the open term at all its places, and sees to it that Tab reaches one of the terms that are there. */
export function useTermMarks(container: RefObject<HTMLElement | null>, openTermId: string | null) {
  // Terms come and go (with the window, a ruling, a covered side), so the marks are set anew after every render.
  useEffect(() => {
    const links = termLinks(container.current);
    if (!links.some((link) => link.tabIndex === 0)) links[0]?.setAttribute("tabindex", "0");
    for (const link of links) link.toggleAttribute("data-open", link.dataset.term === openTermId);
  });
}

function neighbour(container: HTMLElement | null, by: 1 | -1): HTMLElement | undefined {
  const links = termLinks(container).filter((link) =>
    link.checkVisibility({ visibilityProperty: true }),
  );
  const focused = links.findIndex((link) => link.matches(":focus"));
  if (focused >= 0) return links[focused + by];
  const last = links.findIndex((link) => link.tabIndex === 0);
  const lastLink = links[last];
  if (lastLink && isInWindow(lastLink)) return last === 0 ? lastLink : links[last + by];
  return links.find(isInWindow);
}

function isInWindow(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}

function moveTabStop(container: HTMLElement | null, to: Element): void {
  for (const link of termLinks(container)) link.tabIndex = link === to ? 0 : -1;
}

function termLinks(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>("a[data-term]") ?? [])];
}
