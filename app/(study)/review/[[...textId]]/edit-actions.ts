"use server";

import { cardIds, noteEdit, noteEditTrace } from "#actions/note-edit-request";
import { readNote } from "#actions/notes";
import { enterAction } from "#lib/auth/enter-page";
import type { NoteEdit, NoteEditFault, NoteForm } from "#lib/cards/note-edit";
import { editNote } from "#lib/commands/edit-note";
import type { NoteEditTrace } from "#lib/commands/note-edit-trace";
import { undoNoteEdit } from "#lib/commands/undo-note-edit";
import { warmThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import { listCardsShowing } from "#lib/store/note-reach";
import { reachOf, type ShownAnew, showAnew } from "./edit-reach.ts";

/** An edit that was saved: by which it is taken back, and what cards of the sitting show now. */
export interface SavedEdit {
  readonly trace: NoteEditTrace;
  readonly shown: ShownAnew;
}

/** What of a card's note can be edited. Meanwhile the dictionaries are loaded that saving needs: after a rest that takes a second. */
export async function openNote(cardId: string): Promise<NoteForm | null> {
  await enterAction();
  void warmThread();
  return readNote(cardId);
}

/** Edits the note of a card. Nothing is revalidated: the sitting keeps its place, and other pages are read when they are opened. */
export async function saveEdit(
  edit: NoteEdit,
  sitting: readonly string[],
): Promise<Result<SavedEdit, NoteEditFault>> {
  const { db, learner } = await enterAction();
  const [asked, cards] = [noteEdit.safeParse(edit), cardIds.safeParse(sitting)];
  if (!asked.success || !cards.success) return err({ type: "gone", field: "note" });
  const before = await reachOf(db, learner.id, asked.data.cardId, cards.data);
  const done = await editNote(db, learner.id, asked.data);
  if (!done.ok) return done;
  const after = await listCardsShowing(db, learner.id, done.value.noted, cards.data);
  return ok({ trace: done.value, shown: await showAnew(db, learner, [...before, ...after]) });
}

/** What cards of a sitting show now; those that no text asks for are left out. */
export async function readShown(sitting: readonly string[]): Promise<ShownAnew["cards"]> {
  const { db, learner } = await enterAction();
  const cards = cardIds.safeParse(sitting);
  return cards.success ? (await showAnew(db, learner, cards.data)).cards : {};
}

/** Takes an edit back; `stale`: something else was done to the term or the text since, and is to be taken back there first. */
export async function undoEdit(
  trace: NoteEditTrace,
  sitting: readonly string[],
): Promise<Result<ShownAnew, "stale">> {
  const { db, learner } = await enterAction();
  const [asked, cards] = [noteEditTrace.safeParse(trace), cardIds.safeParse(sitting)];
  if (!asked.success || !cards.success) return err("stale");
  const { noted } = asked.data;
  const before = await listCardsShowing(db, learner.id, noted, cards.data);
  const undone = await undoNoteEdit(db, learner.id, asked.data);
  if (!undone.ok) return err("stale");
  const after = await listCardsShowing(db, learner.id, noted, cards.data);
  return ok(await showAnew(db, learner, [...before, ...after]));
}
