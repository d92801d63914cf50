"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import type { NoteEdit, NoteEditFault, NoteForm } from "#lib/cards/note-edit";
import { editNote } from "#lib/commands/edit-note";
import type { NoteEditTrace } from "#lib/commands/note-edit-trace";
import { undoNoteEdit } from "#lib/commands/undo-note-edit";
import { err, type Result } from "#lib/result";
import { isId } from "#lib/store/ids";
import { noteEdit, noteEditTrace } from "./note-edit-request.ts";
import { readNoteForm } from "./read-note-form.ts";

/** What of a card's note can be edited; null when there is no such note any more. */
export async function readNote(cardId: string): Promise<NoteForm | null> {
  const { db, learner } = await enterAction();
  return isId(cardId) ? readNoteForm(db, learner.id, cardId) : null;
}

/** Edits the note of a card, all or nothing. */
export async function saveNote(edit: NoteEdit): Promise<Result<NoteEditTrace, NoteEditFault>> {
  const { db, learner } = await enterAction();
  const asked = noteEdit.safeParse(edit);
  if (!asked.success) return err({ type: "gone", field: "note" });
  const done = await editNote(db, learner.id, asked.data);
  revalidatePath("/", "layout");
  return done;
}

/** Takes an edit back; false when something else was done to the term or the text since. */
export async function takeBackEdit(trace: NoteEditTrace): Promise<boolean> {
  const { db, learner } = await enterAction();
  const asked = noteEditTrace.safeParse(trace);
  const undone = asked.success && (await undoNoteEdit(db, learner.id, asked.data)).ok;
  revalidatePath("/", "layout");
  return undone;
}
