"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readDetails } from "./actions.ts";
import type { GlossaryRow } from "./glossary-row.ts";
import type { ListItem } from "./list-items.ts";
import { type Details, fewLines, type TermDetails } from "./term-details.ts";
import type { Glossary } from "./use-glossary.ts";

/** So many rows ahead are fetched before they are needed, and when fewer than `fewAhead` are left. */
const ahead = 30;
const fewAhead = 10;
const behind = 4;
const all = 10_000;

/** Where a term stands: known, on its way, or not to be had. */
export type Places = TermDetails | "fetching" | "failed";

/** Where the terms stand, fetched ahead of the learner, and anew when an act has changed it. */
export function useDetails(
  textId: string | null,
  initial: Details,
  at: {
    readonly items: readonly ListItem[];
    readonly here: number;
    readonly currentId: string | null;
    readonly rows: Glossary["rows"];
  },
) {
  const { items, here, currentId, rows } = at;
  const known = useRef(new Map<string, Places>(Object.entries(initial)));
  const readFor = useRef(new Map<string, string>());
  const [, show] = useState({});
  const isStale = useCallback(
    (id: string) => {
      const places = known.current.get(id);
      if (places === undefined) return true;
      const was = readFor.current.get(id);
      return typeof places === "object" && was !== undefined && was !== marksOf(rows.get(id));
    },
    [rows],
  );
  const fetchAll = useCallback(
    async (ids: readonly string[], most: number) => {
      for (const id of ids) {
        if (!known.current.has(id)) known.current.set(id, "fetching");
        readFor.current.set(id, marksOf(rows.get(id)));
      }
      const found = await readDetails(ids, textId, most).catch(() => null);
      for (const id of ids) {
        const none = found === null ? ("failed" as const) : { lines: [], total: 0 };
        known.current.set(id, found?.[id] ?? none);
      }
      show({});
    },
    [rows, textId],
  );
  useEffect(() => {
    const near = items.slice(Math.max(here - behind, 0), here + ahead);
    const ids = near.flatMap((item) => (item.type === "row" ? [item.key] : []));
    const missing = ids.filter(isStale);
    const isNear = missing.some((id) => {
      const place = near.findIndex(({ key }) => key === id);
      return place < behind + fewAhead;
    });
    if (!isNear) return;
    // Not in the effect itself: while the page comes alive its actions cannot be called yet.
    const timer = setTimeout(() => void fetchAll(missing, fewLines));
    return () => clearTimeout(timer);
  }, [items, here, isStale, fetchAll]);
  const places: Places = (currentId !== null && known.current.get(currentId)) || "fetching";
  const showAll = () => {
    if (currentId !== null) void fetchAll([currentId], all);
  };
  const retry = () => {
    if (currentId !== null) known.current.delete(currentId);
    show({});
    if (currentId !== null) void fetchAll([currentId], fewLines);
  };
  return { places, showAll, retry };
}

/** What the places of a row hang on: where this is another, they are read anew. */
function marksOf(row: GlossaryRow | undefined): string {
  if (row === undefined) return "";
  return [row.places, row.units, row.untranslated, ...row.variants.map(({ text }) => text)].join();
}
