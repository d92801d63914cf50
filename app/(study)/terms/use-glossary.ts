"use client";

import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Names } from "#ui/say-term-act";
import { actAtGlossary } from "./actions.ts";
import type { DeskRequest } from "./desk-request.ts";
import {
  type DeskData,
  type DeskEvent,
  type DeskState,
  deskOf,
  deskReducer,
  type Gesture,
  pendingChanges,
  type Queued,
  rowAt,
} from "./desk-state.ts";

export type Glossary = ReturnType<typeof useGlossary>;

/** The terms as the learner has ruled them, shown at once; what was done is sent gesture by gesture and called saved when it is. */
export function useGlossary(textId: string | null, data: DeskData) {
  const [state, dispatch] = useReducer(deskReducer, data, deskOf);
  const changes = useMemo(() => pendingChanges(state), [state]);
  const { rows } = state;
  const rowOf = useCallback((id: string) => rowAt(rows, changes, id), [rows, changes]);
  useSending(textId, state, dispatch);
  useEffect(() => dispatch({ type: "loaded", data }), [data]);
  const ask = useCallback(
    (gesture: Gesture, names: Names = {}) => dispatch({ type: "ask", gesture, names }),
    [],
  );
  const act = useCallback(
    (acts: readonly TermAct[], fresh: Names = {}) =>
      ask({ type: "act", acts }, { ...namesIn(acts, rowOf), ...fresh }),
    [ask, rowOf],
  );
  const undo = useCallback(() => ask({ type: "undo" }), [ask]);
  const redo = useCallback(() => ask({ type: "redo" }), [ask]);
  const retry = useCallback(() => dispatch({ type: "retry" }), []);
  const hush = useCallback(() => dispatch({ type: "hush" }), []);
  const next = { undoable: state.undo, redoable: state.redo };
  return { ...state, ...next, changes, rowOf, act, undo, redo, retry, hush };
}

function namesIn(
  acts: readonly TermAct[],
  rowOf: (id: string) => { readonly source: string } | undefined,
): Names {
  const ids = acts.flatMap(idsIn);
  return Object.fromEntries(ids.map((id) => [id, rowOf(id)?.source ?? ""]));
}

function idsIn(act: TermAct): readonly string[] {
  if ("termIds" in act) return act.termIds;
  if (act.type === "merge") return [act.termId, ...act.otherIds];
  if (act.type === "unmerge") return [act.termId, act.otherId];
  return "termId" in act ? [act.termId] : [];
}

/** Sends what waits, one after the other. */
function useSending(
  textId: string | null,
  state: DeskState,
  dispatch: (event: DeskEvent) => void,
): void {
  const { queue, attempt } = state;
  const [head] = queue;
  const isWaiting = head !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the desk changes with the head of the queue; a gesture is sent once per attempt
  useEffect(() => {
    if (head === undefined) return;
    send(textId, state, head).then(
      (answer) => dispatch({ type: "answered", number: head.number, answer }),
      () => dispatch({ type: "failed", number: head.number }),
    );
  }, [head?.number, attempt]);
  useEffect(() => {
    if (!isWaiting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isWaiting]);
}

async function send(textId: string | null, state: DeskState, { gesture }: Queued) {
  if (gesture.type === "act") return actAtGlossary({ textId, gesture: toRequest(gesture.acts) });
  const edit = state[gesture.type];
  if (edit === null) {
    const type = gesture.type === "undo" ? "nothingToUndo" : "nothingToRedo";
    return { ok: false, error: { type, field: "editId" } } as const;
  }
  const done = (gesture.type === "undo" ? state.past : state.future).at(-1);
  const steps = done?.edits ?? 1;
  return actAtGlossary({ textId, gesture: { type: gesture.type, editId: edit.id, steps } });
}

function toRequest(acts: readonly TermAct[]): DeskRequest["gesture"] {
  return { type: "act", acts: [...acts] };
}
