"use client";

import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { PairEdit, PairEditError } from "#lib/language/align/desk/edit-pairs";
import type { Result } from "#lib/result";
import { actAtDesk, type DeskRefusal } from "./actions.ts";
import {
  type DeskAct,
  type DeskState,
  deskOf,
  deskReducer,
  type Queued,
  shownRows,
  toRequest,
} from "./desk-state.ts";
import { type EditedRows, editRows } from "./edit-desk.ts";
import type { DeskData } from "./load-desk.ts";

export type DeskControl = ReturnType<typeof useDesk>;

/** The rows as the learner has put them, shown at once; what was done is sent act by act and called saved when it is. */
export function useDesk(textId: string, data: DeskData) {
  const [state, dispatch] = useReducer(deskReducer, data, deskOf);
  const rows = useMemo(() => shownRows(state), [state]);
  useSending(textId, state, dispatch);
  const edit = useCallback(
    (wanted: PairEdit): Result<EditedRows, PairEditError> => {
      const name = `new-${state.nextNumber}`;
      const made = editRows(rows, wanted, name);
      if (!made.ok) dispatch({ type: "refused", reason: made.error.type });
      else dispatch({ type: "ask", act: { type: "edit", edit: wanted } });
      return made;
    },
    [rows, state.nextNumber],
  );
  /** Each on the rows the one before it makes; one that no longer fits is passed over. */
  const editAll = useCallback((all: readonly PairEdit[]) => {
    for (const wanted of all) dispatch({ type: "ask", act: { type: "edit", edit: wanted } });
  }, []);
  const undo = useCallback(() => dispatch({ type: "ask", act: { type: "undo" } }), []);
  const redo = useCallback(() => dispatch({ type: "ask", act: { type: "redo" } }), []);
  const retry = useCallback(() => dispatch({ type: "retry" }), []);
  const noteStale = useCallback(() => dispatch({ type: "refused", reason: "stale" }), []);
  return { ...state, rows, edit, editAll, undo, redo, retry, noteStale };
}

/** Sends what waits, one after the other: each act names the version the one before it made. */
function useSending(textId: string, state: DeskState, dispatch: (event: DeskAct) => void): void {
  const { queue, attempt, isStale } = state;
  const [head] = queue;
  const isWaiting = head !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk changes with the head of the queue; an act is sent once per attempt
  useEffect(() => {
    if (head === undefined || isStale) return;
    send(textId, state, head).then(
      (answer) => dispatch({ type: "answered", number: head.number, answer }),
      () => dispatch({ type: "failed", number: head.number }),
    );
  }, [head?.number, attempt, isStale]);
  useEffect(() => {
    if (!isWaiting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isWaiting]);
}

async function send(textId: string, state: DeskState, head: Queued) {
  const request = toRequest(textId, state.desk, head);
  // A row that was never saved cannot be named: what made it was refused.
  if (request === null) return { ok: false, error: "pairNotFound" as DeskRefusal } as const;
  return actAtDesk(request);
}
