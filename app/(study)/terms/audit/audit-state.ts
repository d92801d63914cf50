import type { ActRefusal } from "#actions/perform-gesture";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Result } from "#lib/result";
import type { Names, SaidActs } from "#ui/say-term-act";

/** What one key asks for: to rule on a finding, or to take the last ruling of this visit back. */
export type Gesture =
  | { readonly type: "act"; readonly key: string; readonly acts: readonly TermAct[] }
  | { readonly type: "undo" }
  | { readonly type: "redo" };

export interface Queued {
  readonly number: number;
  readonly gesture: Gesture;
  readonly names: Names;
}

/** A ruling that is saved: on which finding, and how many entries of the log it took. */
interface Done {
  readonly key: string;
  readonly acts: readonly TermAct[];
  readonly names: Names;
  readonly steps: number;
}

/** What the server says: how much was done, and the acts that undo and redo would take next. */
export interface Saved {
  readonly steps: number;
  readonly undoId: string | null;
  readonly redoId: string | null;
}

export interface AuditState {
  readonly undoId: string | null;
  readonly redoId: string | null;
  readonly past: readonly Done[];
  readonly future: readonly Done[];
  readonly queue: readonly Queued[];
  readonly nextNumber: number;
  readonly attempt: number;
  readonly latest: (SaidActs & { readonly key: string }) | null;
  readonly refusal: { readonly why: ActRefusal; readonly names: Names } | "unreachable" | null;
}

export type AuditEvent =
  | { readonly type: "ask"; readonly gesture: Gesture; readonly names: Names }
  | {
      readonly type: "answered";
      readonly number: number;
      readonly answer: Result<Saved, ActRefusal>;
    }
  | { readonly type: "failed"; readonly number: number }
  | { readonly type: "retry" };

export const freshAudit: AuditState = {
  ...{ undoId: null, redoId: null, past: [], future: [], queue: [] },
  ...{ nextNumber: 1, attempt: 0, latest: null, refusal: null },
};

/** A ruling as it stands: with everything that waits done. */
type Ruling = Omit<Done, "steps">;

export function auditReducer(state: AuditState, event: AuditEvent): AuditState {
  switch (event.type) {
    case "ask":
      return asked(state, event);
    case "answered":
      return state.queue[0]?.number === event.number ? answered(state, event.answer) : state;
    case "failed":
      return state.queue[0]?.number === event.number ? { ...state, refusal: "unreachable" } : state;
    case "retry":
      return { ...state, attempt: state.attempt + 1, refusal: null };
  }
}

/** The rulings of this visit, saved or on their way, and those that were taken back. */
export function rulingsOf({ past, future, queue }: AuditState): {
  readonly past: readonly Ruling[];
  readonly future: readonly Ruling[];
} {
  const done: Ruling[] = [...past];
  const undone: Ruling[] = [...future];
  for (const { gesture, names } of queue) {
    if (gesture.type === "act") {
      done.push({ key: gesture.key, acts: gesture.acts, names });
      undone.length = 0;
      continue;
    }
    const [from, to] = gesture.type === "undo" ? [done, undone] : [undone, done];
    const moved = from.pop();
    if (moved !== undefined) to.push(moved);
  }
  return { past: done, future: undone };
}

function asked(
  state: AuditState,
  { gesture, names }: Extract<AuditEvent, { type: "ask" }>,
): AuditState {
  const { past, future } = rulingsOf(state);
  const ruling =
    gesture.type === "act"
      ? { ...gesture, names }
      : (gesture.type === "undo" ? past : future).at(-1);
  if (ruling === undefined) return state;
  const { key, acts } = ruling;
  return {
    ...state,
    queue: [...state.queue, { number: state.nextNumber, gesture, names }],
    nextNumber: state.nextNumber + 1,
    latest: { how: gesture.type, key, acts, names: ruling.names },
    refusal: state.refusal === "unreachable" ? state.refusal : null,
  };
}

function answered(state: AuditState, answer: Result<Saved, ActRefusal>): AuditState {
  const [head, ...queue] = state.queue;
  if (head === undefined) return state;
  // What was asked for after it may hang on it: nothing of that is sent.
  if (!answer.ok) return { ...state, queue: [], refusal: { why: answer.error, names: head.names } };
  const { undoId, redoId, steps } = answer.value;
  return { ...state, ...stacksAfter(state, head, steps), queue, undoId, redoId, refusal: null };
}

function stacksAfter({ past, future }: AuditState, { gesture, names }: Queued, steps: number) {
  if (gesture.type === "act")
    return { past: [...past, { key: gesture.key, acts: gesture.acts, names, steps }], future: [] };
  const [from, to] = gesture.type === "undo" ? [past, future] : [future, past];
  const moved = from.at(-1);
  const [less, more] = [from.slice(0, -1), moved === undefined ? to : [...to, moved]];
  return gesture.type === "undo" ? { past: less, future: more } : { past: more, future: less };
}
