"use client";

import { useEffect } from "react";
import { glossaryHref } from "./glossary-query.ts";
import type { Filter } from "./list-items.ts";

/** Long enough that walking writes no address for each row: browsers refuse too many. */
const restMs = 300;

/** Keeps the address true to what is shown: a page loaded anew, or come back to, is where it was. */
export function useAddress(textId: string | null, filter: Filter, termId: string | null): void {
  const href = glossaryHref(textId, filter, termId);
  useEffect(() => {
    const timer = setTimeout(() => window.history.replaceState(null, "", href), restMs);
    return () => clearTimeout(timer);
  }, [href]);
}
