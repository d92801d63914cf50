import { actOnTerms } from "#lib/commands/act-on-terms";
import { redoTermAct } from "#lib/commands/redo-term-act";
import type { TermDeskError, TermDeskState } from "#lib/commands/term-desk-state";
import { undoTermAct } from "#lib/commands/undo-term-act";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import type { GestureRequest } from "./gesture-request.ts";

/** Why a gesture was not saved; `malformed` comes from no screen of ours. */
export type ActRefusal = TermDeskError | { readonly type: "malformed"; readonly field: string };

/** What was done, over all steps of a gesture. */
export interface Performed extends TermDeskState {
  readonly steps: number;
}

/**
 * Does a gesture step by step. A step of which everything was said before is passed over, unless all are; what was done before a step that is refused
 * stays done.
 */
export async function performGesture(
  db: Db,
  learnerId: LearnerId,
  gesture: GestureRequest,
): Promise<Result<Performed, TermDeskError>> {
  const changed = new Set<string>();
  const count = gesture.type === "act" ? gesture.acts.length : gesture.steps;
  let last: TermDeskState | null = null;
  let refusal: Result<never, TermDeskError> | null = null;
  let steps = 0;
  for (let step = 0; step < count; step += 1) {
    const done = await performStep(db, learnerId, { gesture, step, last });
    if (done === null) break;
    if (!done.ok) {
      refusal = done;
      if (gesture.type === "act" && done.error.type === "nothingToDo") continue;
      break;
    }
    last = done.value;
    steps += 1;
    for (const id of last.changed) changed.add(id);
  }
  if (last !== null) return ok({ ...last, changed: [...changed], steps });
  return refusal ?? err({ type: "nothingToDo", field: "act" });
}

async function performStep(
  db: Db,
  learnerId: LearnerId,
  at: {
    readonly gesture: GestureRequest;
    readonly step: number;
    readonly last: TermDeskState | null;
  },
): Promise<Result<TermDeskState, TermDeskError> | null> {
  const { gesture, step, last } = at;
  if (gesture.type === "act") {
    const act = gesture.acts[step];
    return act === undefined ? null : actOnTerms(db, learnerId, { act });
  }
  const editId = last === null ? gesture.editId : last[gesture.type]?.id;
  if (editId === undefined) return null;
  const go = { undo: undoTermAct, redo: redoTermAct }[gesture.type];
  return go(db, learnerId, { editId });
}
