"use client";

import { type MouseEvent, useCallback, useRef, useState } from "react";
import type { DrawerHandle } from "#ui/drawer";

/** Opening and closing a term: from the keyboard the focus goes into the drawer, and back to the term it came from. */
export function useOpenTerm(initialTermId: string | null) {
  const [termId, setTermId] = useState(initialTermId);
  const drawer = useRef<DrawerHandle>(null);
  const opener = useRef<HTMLElement>(null);
  const open = useCallback((wanted: string, event: MouseEvent<HTMLAnchorElement>) => {
    // A click meant for a new tab is the browser's.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opener.current = event.currentTarget;
    setTermId(wanted);
    const byKeyboard = event.detail === 0;
    requestAnimationFrame(() => {
      if (byKeyboard) drawer.current?.focus();
      // The drawer must not cover what it tells of.
      opener.current?.scrollIntoView({ block: "nearest" });
    });
  }, []);
  const close = useCallback(() => {
    const wasInside = document.activeElement?.closest("dialog") ?? null;
    setTermId(null);
    if (wasInside) opener.current?.focus();
  }, []);
  return { termId, setTermId, drawer, open, close };
}
