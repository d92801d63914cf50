"use client";

import { useEffect, useState } from "react";
import type { ConcordanceLine } from "#ui/concordance";
import { listPlacesOf } from "./actions.ts";

/** The places of a term: known, on their way, or not to be had. */
export type Places = readonly ConcordanceLine[] | "fetching" | "failed";

/** Long enough that walking through the list fetches only where one stops. */
const restMs = 120;

/** Fetches the places of the open term and keeps those it has fetched. */
export function usePlaces(
  termId: string | null,
  opened: { readonly termId: string; readonly lines: readonly ConcordanceLine[] } | null,
): Places {
  const [known, setKnown] = useState<ReadonlyMap<string, Places>>(
    new Map(opened === null ? [] : [[opened.termId, opened.lines]]),
  );
  const needed = termId !== null && !known.has(termId) ? termId : null;
  useEffect(() => {
    if (needed === null) return;
    const timer = setTimeout(async () => {
      const lines = await listPlacesOf(needed).catch(() => null);
      setKnown((before) => new Map(before).set(needed, lines ?? "failed"));
    }, restMs);
    return () => clearTimeout(timer);
  }, [needed]);
  return (termId !== null && known.get(termId)) || "fetching";
}
