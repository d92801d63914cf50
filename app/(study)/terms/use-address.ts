"use client";

import { useEffect } from "react";
import { glossaryHref } from "./glossary-query.ts";
import type { Filter } from "./list-items.ts";

/** Long enough that walking writes no address for each row: browsers refuse too many. */
const restMs = 300;

/**
 * Keeps the address true to what is shown: a page loaded anew, or come back to, is where it was. Who follows a link leaves a true address at once: written
 * later, it would call the navigation off (the router takes it for another one).
 */
export function useAddress(textId: string | null, filter: Filter, termId: string | null): void {
  const href = glossaryHref(textId, filter, termId);
  useEffect(() => {
    const write = () => window.history.replaceState(null, "", href);
    let timer: number | null = window.setTimeout(() => {
      timer = null;
      write();
    }, restMs);
    const stop = () => {
      if (timer === null) return false;
      clearTimeout(timer);
      timer = null;
      return true;
    };
    const leave = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest("a[href]") !== null && stop()) write();
    };
    document.addEventListener("click", leave, { capture: true });
    return () => {
      stop();
      document.removeEventListener("click", leave, { capture: true });
    };
  }, [href]);
}
