import { changeTags, foldTag, tagBounds } from "#lib/cards/parse-tags";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listMergeEdits } from "#lib/store/merge-edits";
import { listTagsOfNotes, type TagChange, updateTags } from "#lib/store/note-tags";
import { loadTermRulings } from "#lib/store/term-rulings";

/**
 * What an act that is done already makes of tags: a note that took others in has the tags of all, as far as a note may have so many; when one is let out again, its tags go
 * with it, but for those that the note had before, or that another that stays brought too. Tags put on or taken off since stay so. The notes set aside keep theirs.
 * By what it gives, `untagNotes` takes it back. Belongs inside a transaction.
 */
export async function shareTags(db: Db, learnerId: LearnerId, act: TermAct): Promise<TagChange[]> {
  const wanted = await changesBy(db, learnerId, act);
  const changes = wanted.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  const notes = changes.map(({ noteId, to }) => ({ noteId, tags: to }));
  await updateTags(db, learnerId, notes);
  return changes;
}

async function changesBy(db: Db, learnerId: LearnerId, act: TermAct): Promise<TagChange[]> {
  if (act.type === "merge") return takeIn(db, learnerId, act);
  if (act.type === "unmerge") return letOut(db, learnerId, act);
  return [];
}

async function takeIn(
  db: Db,
  learnerId: LearnerId,
  { termId, otherIds }: Extract<TermAct, { type: "merge" }>,
): Promise<TagChange[]> {
  const kept = await loadTagged(db, learnerId, [termId]);
  const others = await loadTagged(db, learnerId, otherIds);
  const brought = others.flatMap(({ tags }) => tags);
  return kept.flatMap(({ noteId, termId: owner, tags: from }): TagChange[] => {
    if (owner !== termId) return [];
    const to = changeTags(from, { add: brought }).slice(0, Math.max(from.length, tagBounds.most));
    return [{ noteId, from, to }];
  });
}

async function letOut(
  db: Db,
  learnerId: LearnerId,
  { termId, otherId }: Extract<TermAct, { type: "unmerge" }>,
): Promise<TagChange[]> {
  const kept = await loadTagged(db, learnerId, [termId]);
  const gone = await loadTagged(db, learnerId, [otherId]);
  const staying = kept.filter((note) => note.termId !== termId);
  const partIds = new Set([otherId, ...staying.map((note) => note.termId)]);
  const merges = (await listMergeEdits(db, learnerId)).filter(
    ({ isUndone, otherIds }) => !isUndone && otherIds.some((id) => partIds.has(id)),
  );
  const broughtTo = (noteId: string) =>
    merges.flatMap(({ tags }) => tags.filter((change) => change.noteId === noteId).flatMap(added));
  return [...kept, ...gone].flatMap(({ noteId, termId: owner, tags: from }): TagChange[] => {
    // A term that had no note asked its cards of one of another, which that one has again.
    if (owner === otherId)
      return [{ noteId, from, to: changeTags(from, { remove: broughtTo(noteId) }) }];
    if (owner !== termId) return [];
    const theirs = without(
      gone.flatMap(({ tags }) => tags),
      staying.flatMap(({ tags }) => tags),
    );
    const remove = without(theirs, without(theirs, broughtTo(noteId)));
    return [{ noteId, from, to: changeTags(from, { remove }) }];
  });
}

/** The notes of these terms and of all that are merged into them. */
async function loadTagged(db: Db, learnerId: LearnerId, termIds: readonly string[]) {
  const { notes } = await loadTermRulings(db, learnerId, termIds);
  const ids = notes.map(({ id }) => id);
  const tags = new Map(
    (await listTagsOfNotes(db, learnerId, ids)).map((note) => [note.noteId, note.tags]),
  );
  return notes.map(({ id, termId }) => ({ noteId: id, termId, tags: tags.get(id) ?? [] }));
}

function added({ from, to }: TagChange): readonly string[] {
  return without(to, from);
}

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  const folds = new Set(others.map(foldTag));
  return tags.filter((tag) => !folds.has(foldTag(tag)));
}
