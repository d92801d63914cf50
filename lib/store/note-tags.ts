import { foldTag, isTagUnder } from "#lib/cards/parse-tags";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/** A note and its tags, each once. */
export interface NoteTags {
  readonly noteId: string;
  readonly tags: readonly string[];
}

/** The tags of a note, as they were and as they became. */
export interface TagChange {
  readonly noteId: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The tags of the notes that these cards are of, each note once; cards that are not the learner's are left out. */
export async function listTagsOfCards(
  db: Db,
  learnerId: LearnerId,
  cardIds: readonly string[],
): Promise<NoteTags[]> {
  const rows = await inPieces(cardIds, (piece) =>
    db.client.note.findMany({
      where: { learnerId, cards: { some: { id: { in: piece } } } },
      select: { id: true, tags: true },
      orderBy: { id: "asc" },
    }),
  );
  const byNote = new Map(rows.map(({ id, tags }) => [id, fromJson<string[]>(tags)]));
  return Array.from(byNote, ([noteId, tags]) => ({ noteId, tags }));
}

/** The tags of these notes; notes that are not the learner's are left out. */
export async function listTagsOfNotes(
  db: Db,
  learnerId: LearnerId,
  noteIds: readonly string[],
): Promise<NoteTags[]> {
  const rows = await inPieces(noteIds, (piece) =>
    db.client.note.findMany({
      where: { learnerId, id: { in: piece } },
      select: { id: true, tags: true },
    }),
  );
  return rows.map(({ id, tags }) => ({ noteId: id, tags: fromJson<string[]>(tags) }));
}

/** Writes the tags of notes; those that are not the learner's stay as they are. */
export async function updateTags(
  db: Db,
  learnerId: LearnerId,
  notes: readonly NoteTags[],
): Promise<void> {
  for (const { noteId, tags } of notes) {
    await db.client.note.updateMany({
      where: { id: noteId, learnerId },
      data: { tags: toJson(tags) },
    });
  }
}

/** Every tag in use, each once whatever its case, in alphabetical order. */
export async function listTagNames(db: Db, learnerId: LearnerId): Promise<readonly string[]> {
  const names = new Map((await listSpellings(db, learnerId)).map((tag) => [foldTag(tag), tag]));
  return [...names.values()].sort((one, other) => one.localeCompare(other));
}

/** Whether a note, of a table named `n`, has a tag or one below it ("talk::intro" is a "talk"), whatever the case. */
export async function hasTag(db: Db, learnerId: LearnerId, tag: string): Promise<Prisma.Sql> {
  // SQLite folds the case of ASCII alone: the spellings in use are looked through here.
  const spellings = (await listSpellings(db, learnerId)).filter((one) => isTagUnder(one, tag));
  if (spellings.length === 0) return Prisma.sql`1 = 0`;
  const each = spellings.map(
    (one) => Prisma.sql`REPLACE(n."tags", ${JSON.stringify(one)}, '') <> n."tags"`,
  );
  return Prisma.sql`(${Prisma.join(each, " OR ")})`;
}

/** Every tag as it is written on some note. */
async function listSpellings(db: Db, learnerId: LearnerId): Promise<string[]> {
  const rows = await db.client.note.findMany({
    where: { learnerId, tags: { not: "[]" } },
    select: { tags: true },
    distinct: ["tags"],
  });
  return [...new Set(rows.flatMap(({ tags }) => fromJson<string[]>(tags)))];
}
