import { fromDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma, type Note as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** What is learned: a term, shown in a unit that has it, or a unit as a whole. */
export type StoredNote = {
  readonly id: string;
  readonly createdAt: Date;
  /** The learner's own, each once. */
  readonly tags: readonly string[];
} & (
  | { readonly kind: "term"; readonly termId: string; readonly contextUnitId: string | null }
  | { readonly kind: "unit"; readonly unitId: string }
);

/** A note of a term that is shown in a unit in which the term does not stand. */
export interface LostNote {
  readonly noteId: string;
  readonly termId: string;
  readonly contextUnitId: string;
}

/** The notes of these terms and units that exist. */
export async function listNotesOf(
  db: Db,
  learnerId: LearnerId,
  subjects: { readonly termIds: readonly string[]; readonly unitIds: readonly string[] },
): Promise<StoredNote[]> {
  const ofTerms = await inPieces(subjects.termIds, (piece) =>
    db.client.note.findMany({ where: { learnerId, termId: { in: piece } } }),
  );
  const ofUnits = await inPieces(subjects.unitIds, (piece) =>
    db.client.note.findMany({ where: { learnerId, unitId: { in: piece } } }),
  );
  return [...ofTerms, ...ofUnits].map(toNote);
}

export async function insertNotes(
  db: Db,
  learnerId: LearnerId,
  notes: readonly StoredNote[],
): Promise<void> {
  const rows = notes.map((note) => ({
    id: note.id,
    learnerId,
    kind: note.kind,
    termId: note.kind === "term" ? note.termId : null,
    unitId: note.kind === "unit" ? note.unitId : null,
    contextUnitId: note.kind === "term" ? note.contextUnitId : null,
    tags: JSON.stringify(note.tags),
    createdAt: fromDate(note.createdAt),
  }));
  await insertRows(db, "note", rows);
}

/** In which unit the note shows its term; null: in whichever has it, or there is no such note. */
export async function findContext(
  db: Db,
  learnerId: LearnerId,
  noteId: string,
): Promise<string | null> {
  const select = { contextUnitId: true };
  const note = await db.client.note.findFirst({ where: { id: noteId, learnerId }, select });
  return note?.contextUnitId ?? null;
}

/** Says in which unit each term's note shows it; null: in whichever has it. */
export async function updateContexts(
  db: Db,
  learnerId: LearnerId,
  contexts: readonly { readonly noteId: string; readonly contextUnitId: string | null }[],
): Promise<void> {
  for (const { noteId, contextUnitId } of contexts) {
    await db.client.note.updateMany({
      where: { id: noteId, learnerId, kind: "term" },
      data: { contextUnitId },
    });
  }
}

/** Says which term each note is of. No two may be of one term, nor those left out of one of these; they may change places. */
export async function updateNoteTerms(
  db: Db,
  learnerId: LearnerId,
  notes: readonly { readonly id: string; readonly termId: string }[],
): Promise<void> {
  // A term has one note, which is checked row by row.
  for (const { id } of notes) {
    await db.client.note.updateMany({
      where: { id, learnerId, kind: "term" },
      data: { termId: null },
    });
  }
  for (const { id, termId } of notes) {
    await db.client.note.updateMany({
      where: { id, learnerId, kind: "term" },
      data: { termId },
    });
  }
}

/** The notes of these terms that are shown in a unit of a live text in which the term does not stand, with that text. */
export async function listLostNotes(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<(LostNote & { readonly textId: string })[]> {
  return inPieces(
    termIds,
    (piece) => db.client.$queryRaw<(LostNote & { readonly textId: string })[]>`
      SELECT n."id" AS "noteId", n."termId", n."contextUnitId", u."textId"
      FROM "note" n JOIN "unit" u ON u."id" = n."contextUnitId" JOIN "text" t ON t."id" = u."textId"
      WHERE n."learnerId" = ${learnerId} AND n."termId" IN (${Prisma.join(piece)}) AND t."removedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "occurrence" o WHERE o."unitId" = n."contextUnitId" AND o."termId" = n."termId" AND o."side" = 'source')
      ORDER BY n."id"`,
  );
}

/** The notes of terms that are shown in one of these units although the term does not stand in it (any longer). */
export async function listTermNotesShownIn(
  db: Db,
  learnerId: LearnerId,
  unitIds: readonly string[],
): Promise<LostNote[]> {
  return inPieces(
    unitIds,
    (piece) => db.client.$queryRaw<LostNote[]>`
      SELECT n."id" AS "noteId", n."termId", n."contextUnitId"
      FROM "note" n
      WHERE n."learnerId" = ${learnerId} AND n."termId" IS NOT NULL AND n."contextUnitId" IN (${Prisma.join(piece)})
        AND NOT EXISTS (SELECT 1 FROM "occurrence" o WHERE o."unitId" = n."contextUnitId" AND o."termId" = n."termId" AND o."side" = 'source')
      ORDER BY n."id"`,
  );
}

function toNote(row: Row): StoredNote {
  const tags = JSON.parse(row.tags) as string[];
  const shared = { id: row.id, createdAt: new Date(Number(row.createdAt)), tags };
  return row.kind === "term"
    ? { ...shared, kind: "term", termId: row.termId ?? "", contextUnitId: row.contextUnitId }
    : { ...shared, kind: "unit", unitId: row.unitId ?? "" };
}
