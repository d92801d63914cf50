"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { actAtAudit } from "./actions.ts";
import {
  type AuditEvent,
  type AuditState,
  auditReducer,
  freshAudit,
  type Queued,
  rulingsOf,
} from "./audit-state.ts";
import { namesOf } from "./finding-acts.ts";
import type { FindingView } from "./finding-view.ts";

export type Audit = ReturnType<typeof useAudit>;

/** The rulings on findings, shown at once; what was ruled is sent one after the other and called saved when it is. */
export function useAudit() {
  const [state, dispatch] = useReducer(auditReducer, freshAudit);
  useSending(state, dispatch);
  useFresh(state);
  const { past, future } = useMemo(() => rulingsOf(state), [state]);
  const ruled = useMemo(() => new Map(past.map((ruling) => [ruling.key, ruling])), [past]);
  const rule = useCallback((finding: FindingView, acts: readonly TermAct[]) => {
    const names = namesOf(finding);
    dispatch({ type: "ask", gesture: { type: "act", key: finding.key, acts }, names });
  }, []);
  const undo = useCallback(
    () => dispatch({ type: "ask", gesture: { type: "undo" }, names: {} }),
    [],
  );
  const redo = useCallback(
    () => dispatch({ type: "ask", gesture: { type: "redo" }, names: {} }),
    [],
  );
  const retry = useCallback(() => dispatch({ type: "retry" }), []);
  return { ...state, past, future, ruled, rule, undo, redo, retry };
}

function useSending(state: AuditState, dispatch: (event: AuditEvent) => void): void {
  const { queue, attempt } = state;
  const [head] = queue;
  const isWaiting = head !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest changes with the head of the queue; a gesture is sent once per attempt
  useEffect(() => {
    if (head === undefined) return;
    send(state, head).then(
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

async function send(state: AuditState, { gesture }: Queued) {
  if (gesture.type === "act") return actAtAudit({ type: "act", acts: [...gesture.acts] });
  const { type } = gesture;
  const editId = type === "undo" ? state.undoId : state.redoId;
  const steps = (type === "undo" ? state.past : state.future).at(-1)?.steps;
  if (editId === null || steps === undefined) {
    const none = type === "undo" ? "nothingToUndo" : "nothingToRedo";
    return { ok: false, error: { type: none, field: "editId" } } as const;
  }
  return actAtAudit({ type, editId, steps });
}

/** What was refused is looked at anew, and pages that show the old terms are dropped when this one is left. */
function useFresh({ refusal, past }: AuditState): void {
  const router = useRouter();
  const isChanged = useRef(false);
  useEffect(() => {
    isChanged.current ||= past.length > 0;
  });
  const isRefused = refusal !== null && refusal !== "unreachable";
  useEffect(() => {
    if (isRefused) router.refresh();
  }, [isRefused, router]);
  useEffect(
    () => () => {
      if (isChanged.current) router.refresh();
    },
    [router],
  );
}
