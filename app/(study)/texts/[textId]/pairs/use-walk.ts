"use client";

import { useCallback, useEffect, useRef } from "react";
import type { DeskItem } from "./desk-items.ts";
import type { DeskCommand } from "./desk-key.ts";
import type { ToCheck } from "./use-checks.ts";
import type { DeskControl } from "./use-desk.ts";
import type { Place } from "./use-place.ts";

type GoTo = (place: Place) => void;

/** Walks the list; false for a command that is not about walking. */
export function useWalk(
  desk: DeskControl,
  { items }: { readonly items: readonly DeskItem[] },
  { doubtful }: ToCheck,
  at: {
    readonly here: number;
    readonly side: "source" | "target";
    readonly goTo: GoTo;
  },
) {
  const { here, side, goTo } = at;
  useWayBack(desk, goTo);
  const goToItem = useCallback(
    (item: DeskItem | undefined) => item && goTo({ id: item.key, side }),
    [goTo, side],
  );
  const isStop = (item: DeskItem, number: number) =>
    item.type === "row" && (doubtful.has(item.key) || items[number - 1]?.type === "proposal");
  return (command: DeskCommand): boolean => {
    const ahead = (by: 1 | -1, stops: (item: DeskItem, number: number) => boolean) =>
      by === 1
        ? items.find((item, number) => number > here && stops(item, number))
        : items.findLast((item, number) => number < here && stops(item, number));
    const isRow = (item: DeskItem) => item.type === "row";
    // The first key only brings the focus to the row that is waiting for it.
    const isAway = document.activeElement?.closest("[data-item]") == null;
    if (command.type === "step") goToItem(isAway ? items[here] : ahead(command.by, isRow));
    else if (command.type === "nextDoubt") goToItem(ahead(command.by, isStop));
    else if (command.type === "end")
      goToItem(command.which === "first" ? items.find(isRow) : items.findLast(isRow));
    else if (command.type === "side" && items[here])
      goTo({ id: items[here].key, side: command.to });
    else return command.type === "side";
    return true;
  };
}

/** After an undo or a redo the learner is where it happened. */
function useWayBack(desk: DeskControl, goTo: GoTo): void {
  const { latest, rows } = desk;
  const seen = useRef(0);
  useEffect(() => {
    if (latest === null || latest.number === seen.current) return;
    seen.current = latest.number;
    const row = rows[Math.min(latest.summary.first, rows.length) - 1];
    if (latest.how !== "edit" && row !== undefined) goTo({ id: row.id, side: "source" });
  }, [latest, rows, goTo]);
}
