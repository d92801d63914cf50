"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { v7 } from "uuid";
import { dropReference, keepAnswer } from "#actions/grading";
import { gradeAnswer } from "#lib/language/grade/grade-answer";
import type { Rating } from "#lib/memory/schedule/card-state";
import { suggestAfterHints } from "#lib/progress/self-test";
import { useOnce } from "#ui/use-once";
import type { Attempt } from "./attempt.ts";
import type { PlannedSegment, SittingMaterial, TestSegment } from "./material.ts";
import {
  askedNow,
  isAcceptable,
  openSitting,
  type SittingEvent,
  type SittingState,
  sittingReducer,
} from "./sitting-state.ts";
import { attemptQueue, useAttemptQueue } from "./use-attempt-queue.ts";
import { askedAhead, useSegments } from "./use-segments.ts";

export type SittingControl = ReturnType<typeof useSitting>;

/** A sitting and everything that can be done in it. */
export function useSitting(material: SittingMaterial) {
  const [state, dispatch] = useReducer(sittingReducer, material, reopen);
  const now = askedNow(state);
  const segments = useSegments(
    material,
    unanswered(state),
    useCallback((unitIds: readonly string[]) => dispatch({ type: "gone", unitIds }), []),
  );
  const segment = now === null ? undefined : segments.of(now.segment.unitId);
  const saving = useAttemptQueue(
    useCallback((attemptId: string) => dispatch({ type: "refused", attemptId }), []),
  );
  const elapsedMs = useElapsed(`${state.turn} ${state.grade === null}`, state.grade === null);
  const answer = (said: Pick<Attempt, "skipped" | "rating">) => {
    if (now === null) return;
    const attempt = attemptOf(material, state, { planned: now.segment, known: segment });
    send({ ...attempt, ...said, durationMs: elapsedMs() } as Attempt, dispatch);
  };
  /** After the pair or its references may have changed: its wording and, where one was shown, the verdict on the answer. */
  const refresh = async () => {
    if (now === null) return;
    const { unitId } = now.segment;
    const fresh = await segments.refresh(unitId);
    if (fresh !== null && state.grade !== null)
      dispatch({ type: "regraded", unitId, grade: gradeAnswer(state.typed, fresh.key) });
  };
  return {
    ...{ state, now, segment, segments, saving, dispatch, refresh },
    ...useReference(material, state, { dispatch, refresh }),
    check: () => {
      if (segment === undefined || state.grade !== null) return;
      dispatch({ type: "checked", grade: gradeAnswer(state.typed, segment.key) });
    },
    rate: (rating: Rating) => state.grade !== null && answer({ skipped: false, rating }),
    skip: () => state.grade === null && answer({ skipped: true, rating: null }),
    undo: () => {
      const last = state.attempts.at(-1);
      if (last === undefined) return;
      attemptQueue.add({ type: "undo", attemptId: last.id });
      dispatch({ type: "undone" });
      // A wording that was accepted meanwhile is known when it comes again.
      void segments.refresh(last.unitId);
    },
  };
}

/** What this tab has not sent yet belongs to the sitting too. */
function reopen({ plan, attempts, testId }: SittingMaterial): SittingState {
  const waiting = attemptQueue.status().waiting;
  const undone = new Set(
    waiting.flatMap((write) => (write.type === "undo" ? write.attemptId : [])),
  );
  const known = new Set(attempts.map(({ id }) => id));
  const unsent = waiting.flatMap((write) =>
    write.type === "save" && write.attempt.testId === testId && !known.has(write.attempt.id)
      ? write.attempt
      : [],
  );
  return openSitting(
    plan,
    [...attempts, ...unsent].filter(({ id }) => !undone.has(id)),
  );
}

function unanswered({ plan, attempts }: SittingState): readonly string[] {
  const answered = new Set(attempts.map(({ unitId }) => unitId));
  const rest = plan.filter(({ unitId }) => !answered.has(unitId));
  return rest.slice(0, askedAhead).map(({ unitId }) => unitId);
}

function send(attempt: Attempt, dispatch: (event: SittingEvent) => void): void {
  attemptQueue.add({ type: "save", attempt });
  dispatch({ type: "answered", attempt });
}

function attemptOf(
  { textId, testId, direction, setup }: SittingMaterial,
  { typed, hints, grade }: SittingState,
  {
    planned,
    known,
  }: {
    readonly planned: PlannedSegment;
    readonly known: TestSegment | undefined;
  },
) {
  const terms = known?.terms ?? [];
  return {
    ...{ id: v7(), testId, textId, unitId: planned.unitId, direction, at: new Date() },
    ...{ typedText: typed, hints, score: grade?.score ?? 0 },
    suggested: suggestAfterHints(grade?.rating ?? "again", hints),
    verdicts: (grade?.terms ?? []).flatMap(({ verdict }, at) => {
      const termId = terms[at]?.termId;
      return termId === undefined ? [] : [{ termId, verdict }];
    }),
    // As the screen says of the segment.
    countsAs: planned.practice === null ? (setup?.countsAs ?? "practice") : "practice",
  };
}

const longestMs = 86_400_000;

/** How long ago the segment was shown; an answer that is being looked at still counts. */
function useElapsed(shown: string, isNew: boolean): () => number {
  const since = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each showing begins anew.
  useEffect(() => {
    if (isNew) since.current = performance.now();
  }, [shown]);
  return () => Math.min(Math.round(performance.now() - since.current), longestMs);
}

function useReference(
  { direction }: SittingMaterial,
  state: SittingState,
  {
    dispatch,
    refresh,
  }: {
    readonly dispatch: (event: SittingEvent) => void;
    readonly refresh: () => Promise<void>;
  },
) {
  const { failed, once } = useOnce();
  return {
    referenceFailed: failed,
    accept: () =>
      once(async () => {
        const unitId = askedNow(state)?.segment.unitId;
        if (unitId === undefined || !isAcceptable(state)) return true;
        const id = await keepAnswer({ unitId, direction, text: state.typed });
        if (id === null) return false;
        dispatch({ type: "accepted", id, unitId });
        return true;
      }),
    withdraw: (id: string) =>
      once(async () => {
        await dropReference(id);
        dispatch({ type: "withdrawn", id });
        await refresh();
        return true;
      }),
  };
}
