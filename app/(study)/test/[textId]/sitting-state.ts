import type { Grade } from "#lib/language/grade/grade";
import { canBeReference, onceAccepted } from "#lib/language/grade/once-accepted";
import type { Rating } from "#lib/memory/schedule/card-state";
import { type HintLevel, suggestAfterHints } from "#lib/progress/self-test";
import type { AcceptedReference } from "#ui/reference-tools";
import type { Attempt } from "./attempt.ts";
import type { PlannedSegment } from "./material.ts";

/** A sitting. The segment asked is the first of the plan that was not answered. */
export interface SittingState {
  readonly plan: readonly PlannedSegment[];
  /** In the order they were made; one a segment. */
  readonly attempts: readonly Attempt[];
  readonly typed: string;
  readonly hints: HintLevel;
  /** Set: the answer is checked, and waits for its rating. */
  readonly grade: Grade | null;
  /** A reference that was made of the answer, or that it was compared with; `withdrawn`: and taken back. */
  readonly accepted: AcceptedReference | null;
  /** Segments that the text has no longer, with what had been typed for the one on the screen; told until that is read. */
  readonly gone: { readonly count: number; readonly typed: string } | null;
  /** What the live region says, and how often it has spoken. */
  readonly said: Said | null;
  readonly turn: number;
}

type Said =
  | { readonly type: "answered"; readonly attempt: Attempt }
  | { readonly type: "checked" }
  | { readonly type: "undone" }
  | { readonly type: "gone" };

export type SittingEvent =
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "hinted"; readonly level: HintLevel }
  | { readonly type: "checked"; readonly grade: Grade }
  | { readonly type: "regraded"; readonly unitId: string; readonly grade: Grade }
  | { readonly type: "answered"; readonly attempt: Attempt }
  | { readonly type: "undone" }
  | { readonly type: "refused"; readonly attemptId: string }
  | { readonly type: "gone"; readonly unitIds: readonly string[] }
  | { readonly type: "goneRead" }
  | { readonly type: "accepted"; readonly unitId: string; readonly id: string }
  | { readonly type: "withdrawn"; readonly id: string };

const fresh = { typed: "", hints: 0, grade: null, accepted: null } as const;

export function openSitting(
  plan: readonly PlannedSegment[],
  attempts: readonly Attempt[],
): SittingState {
  return { plan, attempts, ...fresh, gone: null, said: null, turn: 0 };
}

/** The segment that is asked, and its number in the sitting; null at the end. */
export function askedNow(
  state: SittingState,
): { readonly segment: PlannedSegment; readonly at: number } | null {
  const answered = new Set(state.attempts.map(({ unitId }) => unitId));
  const segment = state.plan.find(({ unitId }) => !answered.has(unitId));
  return segment === undefined ? null : { segment, at: answered.size + 1 };
}

export function sittingReducer(state: SittingState, event: SittingEvent): SittingState {
  switch (event.type) {
    case "typed":
      return { ...state, typed: event.text };
    case "hinted":
      return { ...state, hints: event.level };
    case "checked":
      return turned({ ...state, grade: event.grade, said: { type: "checked" } });
    case "regraded":
      return state.grade === null || askedNow(state)?.segment.unitId !== event.unitId
        ? state
        : { ...state, grade: event.grade };
    case "answered":
      return turned({
        ...state,
        ...fresh,
        attempts: [...state.attempts, event.attempt],
        said: { type: "answered", attempt: event.attempt },
      });
    case "undone":
      return undone(state);
    case "refused":
      return withoutAttempt(state, event.attemptId);
    case "gone":
      return withoutSegments(state, event.unitIds);
    case "goneRead":
      return { ...state, gone: null };
    case "accepted":
      // The reply may come when the next segment is on the screen.
      return askedNow(state)?.segment.unitId === event.unitId
        ? { ...state, accepted: { id: event.id, withdrawn: false } }
        : state;
    case "withdrawn":
      return { ...state, accepted: { id: event.id, withdrawn: true } };
  }
}

function turned(state: SittingState): SittingState {
  return { ...state, turn: state.turn + 1 };
}

/** The segment comes back with what was typed. It comes at once, wherever it stood. */
function undone(state: SittingState): SittingState {
  const last = state.attempts.at(-1);
  if (last === undefined) return state;
  const back = state.plan.filter(({ unitId }) => unitId === last.unitId);
  const rest = state.plan.filter(({ unitId }) => unitId !== last.unitId);
  const attempts = state.attempts.slice(0, -1);
  const answered = new Set(attempts.map(({ unitId }) => unitId));
  const at = rest.findIndex(({ unitId }) => !answered.has(unitId));
  return turned({
    ...state,
    ...fresh,
    plan: at < 0 ? [...rest, ...back] : rest.toSpliced(at, 0, ...back),
    attempts,
    ...{ typed: last.typedText, hints: last.hints },
    said: { type: "undone" },
  });
}

/** The server did not take it: the segment is in the text no longer. */
function withoutAttempt(state: SittingState, attemptId: string): SittingState {
  const attempt = state.attempts.find(({ id }) => id === attemptId);
  if (attempt === undefined) return state;
  const attempts = state.attempts.filter(({ id }) => id !== attemptId);
  return { ...state, attempts, plan: withoutUnits(state.plan, [attempt.unitId]) };
}

/** What is still to come of these is not asked; what was answered of them stays. */
function withoutSegments(state: SittingState, unitIds: readonly string[]): SittingState {
  const answered = new Set(state.attempts.map(({ unitId }) => unitId));
  const gone = unitIds.filter((unitId) => !answered.has(unitId));
  if (gone.length === 0) return state;
  const isNow = gone.includes(askedNow(state)?.segment.unitId ?? "");
  const plan = withoutUnits(state.plan, gone);
  const count = (state.gone?.count ?? 0) + state.plan.length - plan.length;
  if (!isNow) return { ...state, plan, gone: { count, typed: state.gone?.typed ?? "" } };
  const typed = state.typed.trim() === "" ? (state.gone?.typed ?? "") : state.typed;
  return turned({ ...state, ...fresh, plan, gone: { count, typed }, said: { type: "gone" } });
}

function withoutUnits(
  plan: readonly PlannedSegment[],
  unitIds: readonly string[],
): readonly PlannedSegment[] {
  return plan.filter(({ unitId }) => !unitIds.includes(unitId));
}

/** The rating that is suggested now; null before the answer is checked. An accepted wording is no fault of its own. */
export function suggestedNow({ grade, hints, accepted }: SittingState): Rating | null {
  if (grade === null) return null;
  const isAccepted = accepted !== null && !accepted.withdrawn;
  return suggestAfterHints(isAccepted ? onceAccepted(grade.rating) : grade.rating, hints);
}

/** Whether the answer says something that is no reference yet. */
export function isAcceptable({ grade, accepted, typed }: SittingState): boolean {
  if (grade === null || !canBeReference(grade, typed)) return false;
  return accepted === null || accepted.withdrawn;
}
