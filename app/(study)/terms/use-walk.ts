"use client";

import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ListItem } from "./list-items.ts";
import type { Glossary } from "./use-glossary.ts";

export type Walk = ReturnType<typeof useWalk>;

/** Where the learner is in the list, and how to go on. `here` counts items; -1: no row is shown. */
export function useWalk(
  glossary: Glossary,
  items: readonly ListItem[],
  options: { readonly list: RefObject<HTMLElement | null>; readonly termId: string | null },
) {
  const { rowOf } = glossary;
  const [wanted, setWanted] = useState(options.termId);
  const places = useMemo(() => placesOf(items), [items]);
  const waits = (item: ListItem) => item.type === "row" && rowOf(item.key)?.status === "proposed";
  const isKnown = wanted !== null && places.has(wanted);
  const firstId = useFirst(items, waits);
  const currentId = isKnown ? wanted : firstId;
  const here = currentId === null ? -1 : (places.get(currentId) ?? -1);
  const { goTo, focusOn, keepPlace } = useGoTo(options.list, setWanted);
  const step = (by: 1 | -1) => {
    const next = nearest(items, here, by);
    if (next !== null) goTo(next);
  };
  const end = (which: "first" | "last") => {
    const found = items[which === "first" ? "find" : "findLast"](({ type }) => type === "row");
    if (found) goTo(found.key);
  };
  /** To the next one that nobody has ruled on, from the top again after the last; those just ruled on are passed over. */
  const goOn = (ruled: readonly string[]) => {
    const isNext = (item: ListItem) => waits(item) && !ruled.includes(item.key);
    const [only, ...others] = ruled;
    const from = (others.length === 0 && only !== undefined && places.get(only)) || here;
    const next =
      items.slice(from + 1).find(isNext) ?? items.slice(0, Math.max(from, 0)).find(isNext);
    goTo(next?.key ?? nearest(items, from, 1) ?? currentId);
  };
  useWayBack(glossary, places, goTo);
  const goBack = () => focusOn(currentId);
  useInSight(options.list, items);
  return { currentId, here, goTo, goBack, keepPlace, step, end, goOn };
}

/** Where one begins: at the first row that waits, else at the first; it stays that one while rows are ruled on. */
function useFirst(items: readonly ListItem[], waits: (item: ListItem) => boolean): string | null {
  const begin = () => items.find(waits) ?? items.find(({ type }) => type === "row");
  const [first, setFirst] = useState(() => ({ items, key: begin()?.key ?? null }));
  if (first.items === items) return first.key;
  const key = begin()?.key ?? null;
  setFirst({ items, key });
  return key;
}

function placesOf(items: readonly ListItem[]): ReadonlyMap<string, number> {
  return new Map(items.flatMap((item, at) => (item.type === "row" ? [[item.key, at]] : [])));
}

function nearest(items: readonly ListItem[], here: number, by: 1 | -1): string | null {
  for (let at = here + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    if (item?.type === "row") return item.key;
  }
  return null;
}

/** Rows come with the window and with what is saved: the focus waits for its own. */
function useGoTo(list: RefObject<HTMLElement | null>, setWanted: (id: string) => void) {
  const awaited = useRef<{ readonly id: string; readonly by: "row" | "other" } | null>(null);
  const [, nudge] = useState({});
  useLayoutEffect(() => {
    if (awaited.current === null) return;
    const { id, by } = awaited.current;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    if (!row) return;
    awaited.current = null;
    // Who presses the buttons beside the list goes on there.
    if (by === "row") row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  });
  const goTo = useCallback(
    (id: string | null) => {
      if (id === null) return;
      setWanted(id);
      const active = document.activeElement;
      const isOnRow = active?.closest("[data-row], [data-own-keys]") != null;
      // The list does not move under the pointer that rules in it.
      if (!isOnRow && list.current?.contains(active)) return;
      awaited.current = { id, by: isOnRow || active === document.body ? "row" : "other" };
      nudge({});
    },
    [list, setWanted],
  );
  /** To a row with the focus, wherever it was. */
  const focusOn = useCallback(
    (id: string | null) => {
      if (id === null) return;
      awaited.current = { id, by: "row" };
      setWanted(id);
      nudge({});
    },
    [setWanted],
  );
  return { goTo, focusOn, keepPlace: setWanted };
}

/** The row that has the focus stays in sight when other rows are shown. */
function useInSight(list: RefObject<HTMLElement | null>, items: readonly ListItem[]): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list moves its rows
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.dataset.row !== undefined)
      activeElement.scrollIntoView({ block: "nearest" });
  }, [list, items]);
}

/** After an undo or a redo the learner is where it happened. */
function useWayBack(
  { latest }: Glossary,
  places: ReadonlyMap<string, number>,
  goTo: (id: string) => void,
): void {
  const seen = useRef(0);
  useEffect(() => {
    if (latest === null || latest.number === seen.current) return;
    const id = Object.keys(latest.names).find((one) => places.has(one));
    if (latest.how !== "act" && id === undefined) return;
    seen.current = latest.number;
    if (latest.how !== "act" && id !== undefined) goTo(id);
  }, [latest, places, goTo]);
}
