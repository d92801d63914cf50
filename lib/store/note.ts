import { fromDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma, type Note as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** What is learned: a term, shown in a unit that has it, or a unit as a whole. */
export type StoredNote = { readonly id: string; readonly createdAt: Date } & (
  | { readonly kind: "term"; readonly termId: string; readonly contextUnitId: string | null }
  | { readonly kind: "unit"; readonly unitId: string }
);

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
    createdAt: fromDate(note.createdAt),
  }));
  await insertRows(db, "note", rows);
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

/** The notes of terms that are shown in one of these units although the term does not stand in it (any longer). */
export async function listTermNotesShownIn(
  db: Db,
  learnerId: LearnerId,
  unitIds: readonly string[],
): Promise<{ readonly noteId: string; readonly termId: string; readonly contextUnitId: string }[]> {
  return inPieces(
    unitIds,
    (piece) => db.client.$queryRaw<{ noteId: string; termId: string; contextUnitId: string }[]>`
      SELECT n."id" AS "noteId", n."termId", n."contextUnitId"
      FROM "note" n
      WHERE n."learnerId" = ${learnerId} AND n."termId" IS NOT NULL AND n."contextUnitId" IN (${Prisma.join(piece)})
        AND NOT EXISTS (SELECT 1 FROM "occurrence" o WHERE o."unitId" = n."contextUnitId" AND o."termId" = n."termId" AND o."side" = 'source')
      ORDER BY n."id"`,
  );
}

function toNote(row: Row): StoredNote {
  const shared = { id: row.id, createdAt: new Date(Number(row.createdAt)) };
  return row.kind === "term"
    ? { ...shared, kind: "term", termId: row.termId ?? "", contextUnitId: row.contextUnitId }
    : { ...shared, kind: "unit", unitId: row.unitId ?? "" };
}
