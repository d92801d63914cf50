"use client";

import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { type Filter, type Group, listItems, noFilter } from "./list-items.ts";
import type { Glossary } from "./use-glossary.ts";

export type View = ReturnType<typeof useView>;

/**
 * What of the glossary is shown, in which order. A row that is ruled on stays where it is until the filters change or the page is loaded anew: nothing
 * jumps away under the finger, and a key costs no new list.
 */
export function useView(glossary: Glossary, initial: Filter) {
  const [filter, setFilter] = useState(initial);
  const [folded, setFolded] = useState<ReadonlySet<Group>>(new Set(["rejected"]));
  const words = useDeferredValue(filter.words);
  const { order, shape, changes, rowOf } = glossary;
  const latest = useRef(rowOf);
  latest.current = rowOf;
  const hidden = [...changes].flatMap(([id, row]) => (row === null ? [id] : [])).join();
  const { tier, status, kind } = filter;
  const isFiltered = words !== "" || status !== "all";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only rows that come or go make another list
  const items = useMemo(
    () =>
      listItems(
        order.flatMap((id) => latest.current(id) ?? []),
        { words, tier, status, kind },
        isFiltered ? new Set() : folded,
      ),
    [order, shape, hidden, words, tier, status, kind, isFiltered, folded],
  );
  const change = useCallback(
    (some: Partial<Filter>) => setFilter((before) => ({ ...before, ...some })),
    [],
  );
  const clear = useCallback(() => setFilter(noFilter), []);
  const toggle = useCallback(
    (group: Group) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(group)) next.add(group);
        return next;
      }),
    [],
  );
  return { filter, items, folded, change, clear, toggle };
}
