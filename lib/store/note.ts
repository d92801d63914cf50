import { fromDate } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Note as Row } from "./generated/client.ts";
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

function toNote(row: Row): StoredNote {
  const shared = { id: row.id, createdAt: new Date(Number(row.createdAt)) };
  return row.kind === "term"
    ? { ...shared, kind: "term", termId: row.termId ?? "", contextUnitId: row.contextUnitId }
    : { ...shared, kind: "unit", unitId: row.unitId ?? "" };
}
