import { warmThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findContext, updateContexts } from "#lib/store/note";
import { inTransaction } from "#lib/store/transaction";
import { findLiveUnit } from "#lib/store/unit-card";
import type { NoteEditTrace } from "./note-edit-trace.ts";
import { untagNotes } from "./tag-notes.ts";
import { undoPairEdit } from "./undo-pair-edit.ts";
import { undoTermAct } from "./undo-term-act.ts";

/** `stale`: something else was done in the glossary, or to the text, since; it is taken back there first. */
export interface UndoEditRefusal {
  readonly type: "stale";
}

/** Takes an edit of a note back, all or nothing, by the undo of the glossary or of the alignment desk. Where the term is shown stays if it was chosen anew since. */
export async function undoNoteEdit(
  db: Db,
  learnerId: LearnerId,
  trace: NoteEditTrace,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<null, UndoEditRefusal>> {
  await warmThread();
  try {
    await inTransaction(db, (tx) => undo(tx, learnerId, trace, at));
    return ok(null);
  } catch (error) {
    if (error instanceof UndoStale) return err({ type: "stale" });
    throw error;
  }
}

class UndoStale extends Error {}

async function undo(db: Db, learnerId: LearnerId, trace: NoteEditTrace, at: Date): Promise<void> {
  const { noteId, termEditIds, pair, context, tags } = trace;
  if (context !== null && (await findContext(db, learnerId, noteId)) === context.to) {
    const unit = context.from === null ? null : await findLiveUnit(db, learnerId, context.from);
    await updateContexts(db, learnerId, [{ noteId, contextUnitId: unit?.id ?? null }]);
  }
  for (const editId of termEditIds.toReversed()) {
    const undone = await undoTermAct(db, learnerId, { editId }, { at });
    if (!undone.ok) throw new UndoStale();
  }
  if (pair !== null) {
    const undone = await undoPairEdit(db, learnerId, pair, { at });
    if (!undone.ok) throw new UndoStale();
  }
  if (tags !== null) await untagNotes(db, learnerId, [tags]);
}
