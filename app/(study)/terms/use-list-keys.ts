"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Ruling, TermSheetData } from "#ui/to-term-sheet";
import { useKeys } from "#ui/use-keys";

interface List {
  /** The rows in their order. */
  readonly rows: readonly TermSheetData[];
  readonly table: RefObject<HTMLElement | null>;
  readonly openTermId: string | null;
  readonly onOpen: (termId: string | null) => void;
  readonly onRule: (term: TermSheetData, ruling: Ruling) => void;
  readonly onUndo: () => TermSheetData | null;
  readonly onHelp: () => void;
}

/** Walking and ruling by key. One row is in the tab order: the one that had the focus last. */
export function useListKeys(list: List) {
  const { rows, table, openTermId } = list;
  const [wanted, setWanted] = useState<string | null>(openTermId);
  const at = Math.max(
    rows.findIndex(({ id }) => id === wanted),
    0,
  );
  const stop = rows[at];
  const focusRow = (id: string | undefined) =>
    table.current?.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  const goTo = (term: TermSheetData | undefined) => {
    if (term === undefined) return;
    focusRow(term.id);
    if (openTermId !== null) list.onOpen(term.id);
  };
  // Where the drawer takes half the window, the row it tells of stays in sight.
  useEffect(() => {
    if (openTermId === null) return;
    const row = table.current?.querySelector(`[data-row="${openTermId}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [openTermId, table]);
  const openRow = rows.findIndex(({ id }) => id === openTermId);
  const here = () => focusedRow(table, rows) ?? (isInDrawer() ? openRow : at);
  const step = (by: 1 | -1) => (hasFocus(table) ? goTo(rows[here() + by]) : focusRow(stop?.id));
  const stepInside = (by: 1 | -1) => (hasFocus(table) ? goTo(rows[here() + by]) : false);
  const rule = (ruling: Ruling) => {
    const row = here();
    const term = rows[row];
    if (term === undefined || !(hasFocus(table) || isInDrawer())) return false;
    list.onRule(term, ruling);
    goTo(rows[row + 1] ?? rows[row - 1]);
  };
  const undo = () => {
    const term = list.onUndo();
    // The row may be hidden by the filter until it is what it was.
    if (term !== null) requestAnimationFrame(() => focusRow(term.id));
  };
  const close = () => {
    if (isInDrawer()) focusRow(openTermId ?? stop?.id);
    list.onOpen(null);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    arrowdown: () => stepInside(1),
    arrowup: () => stepInside(-1),
    a: () => rule("accept"),
    r: () => rule("reject"),
    u: undo,
    escape: () => (openTermId === null ? false : close()),
    "?": list.onHelp,
  });
  return { stopId: stop?.id ?? null, keepPlace: setWanted, close };
}

/** The row the focus stands in now, be it that nothing has told us yet; null when it stands elsewhere. */
function focusedRow(
  table: RefObject<HTMLElement | null>,
  rows: readonly TermSheetData[],
): number | null {
  const id = table.current?.querySelector<HTMLElement>("[data-row]:focus")?.dataset.row;
  return id === undefined ? null : rows.findIndex((row) => row.id === id);
}

function hasFocus(table: RefObject<HTMLElement | null>): boolean {
  return table.current?.contains(document.activeElement) ?? false;
}

function isInDrawer(): boolean {
  return document.activeElement?.closest("dialog[open]") != null;
}
