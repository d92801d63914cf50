import type { NoteEdit, NoteEditFault } from "#lib/cards/note-edit";
import { changeTags, tagBounds } from "#lib/cards/parse-tags";
import { warmThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { findEditableNote } from "#lib/store/editable-note";
import type { LearnerId } from "#lib/store/ids";
import type { TagChange } from "#lib/store/note-tags";
import { listTagsOfNotes, updateTags } from "#lib/store/note-tags";
import { inTransaction } from "#lib/store/transaction";
import { editNotePair } from "./edit-note-pair.ts";
import { editNoteTerm } from "./edit-note-term.ts";
import { EditRefused, type NoteEditTrace } from "./note-edit-trace.ts";

/**
 * Edits the note of a card, all or nothing, by the acts of the glossary or of the alignment desk: they stand in their logs and can be undone there too. Cards keep
 * their memory and history; what else shows the term or the pair follows.
 */
export async function editNote(
  db: Db,
  learnerId: LearnerId,
  edit: NoteEdit,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<NoteEditTrace, NoteEditFault>> {
  // The dictionaries take half a second the first time: nobody else's writing waits for them.
  await warmThread();
  try {
    return await inTransaction(db, async (tx) => ok(await edited(tx, learnerId, edit, at)));
  } catch (error) {
    if (error instanceof EditRefused) return err(error.fault);
    throw error;
  }
}

async function edited(
  db: Db,
  learnerId: LearnerId,
  { cardId, fields, tags }: NoteEdit,
  at: Date,
): Promise<NoteEditTrace> {
  const note = await findEditableNote(db, learnerId, cardId);
  if (note === null) throw new EditRefused({ type: "gone", field: "note" });
  const { noteId } = note;
  const noted = note.kind === "term" ? { termId: note.termId } : { unitId: note.unitId };
  const done = { noteId, noted, termEditIds: [], pair: null, context: null } as const;
  const tagged = tags && (await retag(db, learnerId, noteId, tags));
  if (note.kind === "term" && fields.kind === "term") {
    return ifDone({
      ...done,
      ...(await editNoteTerm(db, learnerId, note, fields, at)),
      tags: tagged,
    });
  }
  if (note.kind === "unit" && fields.kind === "unit") {
    return ifDone({
      ...done,
      pair: await editNotePair(db, learnerId, note, fields, at),
      tags: tagged,
    });
  }
  throw new EditRefused({ type: "gone", field: "note" });
}

function ifDone(trace: NoteEditTrace): NoteEditTrace {
  const { termEditIds, pair, context, tags } = trace;
  if (termEditIds.length > 0 || pair !== null || context !== null || tags !== null) return trace;
  throw new EditRefused({ type: "nothingToDo", field: "note" });
}

/** Tags put on or taken off elsewhere since they were seen stay so. */
async function retag(
  db: Db,
  learnerId: LearnerId,
  noteId: string,
  { from: seen, to: wanted }: NonNullable<NoteEdit["tags"]>,
): Promise<TagChange | null> {
  const [now] = await listTagsOfNotes(db, learnerId, [noteId]);
  const from = now?.tags ?? [];
  const isAsSeen = JSON.stringify(from) === JSON.stringify(seen);
  const gone = changeTags(seen, { remove: wanted });
  const to = isAsSeen ? wanted : changeTags(from, { remove: gone, add: wanted });
  if (JSON.stringify(from) === JSON.stringify(to)) return null;
  if (to.length > tagBounds.most) throw new EditRefused({ type: "tooMany", field: "tags" });
  await updateTags(db, learnerId, [{ noteId, tags: to }]);
  return { noteId, from, to };
}
