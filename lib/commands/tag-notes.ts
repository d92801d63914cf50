import { changeTags, foldTag, tagBounds } from "#lib/cards/parse-tags";
import { err, ok, type Result } from "#lib/result";
import { listCards } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import {
  listTagsOfCards,
  listTagsOfNotes,
  type NoteTags,
  type TagChange,
  updateTags,
} from "#lib/store/note-tags";
import { inTransaction } from "#lib/store/transaction";

/** What is done to the tags of the notes that some cards are of. `tags` are as `parseTags` gives them. */
export interface TagStroke {
  readonly cardIds: readonly string[];
  readonly type: "add" | "remove" | "set";
  readonly tags: readonly string[];
}

/** `tooMany`: some note would have more than `tagBounds.most`. */
export type TagRefusal =
  | { readonly type: "unknownCard"; readonly cardId: string }
  | { readonly type: "tooMany" };

/** Changes the tags of the notes of all these cards or of none; gives those that changed, by which `untagNotes` takes it back. Cards, memory and log stay as they are. */
export async function tagNotes(
  db: Db,
  learnerId: LearnerId,
  { cardIds, type, tags }: TagStroke,
): Promise<Result<readonly TagChange[], TagRefusal>> {
  return inTransaction(db, async (tx) => {
    const known = new Set((await listCards(tx, learnerId, cardIds)).map(({ id }) => id));
    const cardId = cardIds.find((id) => !known.has(id));
    if (cardId !== undefined) return err({ type: "unknownCard", cardId });
    const notes = await listTagsOfCards(tx, learnerId, cardIds);
    const changes = notes.map(({ noteId, tags: from }): TagChange => {
      return { noteId, from, to: tagsAfter(from, type, tags) };
    });
    const changed = changes.filter(({ from, to }) => !isSame(from, to));
    if (changed.some(({ to }) => to.length > tagBounds.most)) return err({ type: "tooMany" });
    await updateTags(tx, learnerId, changed.map(toTags));
    return ok(changed);
  });
}

/** Takes changes of tags back, on every note that is still there; tags that were put on or taken off otherwise since stay so. Twice changes nothing. */
export async function untagNotes(
  db: Db,
  learnerId: LearnerId,
  changes: readonly TagChange[],
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const byNote = new Map(changes.map((change) => [change.noteId, change]));
    const notes = await listTagsOfNotes(tx, learnerId, [...byNote.keys()]);
    const restored = notes.flatMap(({ noteId, tags }): NoteTags[] => {
      const change = byNote.get(noteId);
      return change === undefined ? [] : [{ noteId, tags: tagsBefore(tags, change) }];
    });
    await updateTags(tx, learnerId, restored);
  });
}

function tagsAfter(from: readonly string[], type: TagStroke["type"], tags: readonly string[]) {
  switch (type) {
    case "add":
      return changeTags(from, { add: tags });
    case "remove":
      return changeTags(from, { remove: tags });
    case "set":
      return changeTags(tags, {});
  }
}

/** Without what the change put on; with what it took off. Untouched since, they are as they were to the letter. */
function tagsBefore(now: readonly string[], { from, to }: TagChange): readonly string[] {
  if (isSame(now, to)) return from;
  return changeTags(now, { add: without(from, to), remove: without(to, from) });
}

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  const folds = new Set(others.map(foldTag));
  return tags.filter((tag) => !folds.has(foldTag(tag)));
}

function toTags({ noteId, to }: TagChange): NoteTags {
  return { noteId, tags: to };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
