import type { Side } from "#lib/language/text/unit";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** One place of a term: UTF-16 offsets in that side of the unit, end exclusive. */
export interface StoredOccurrence {
  readonly unitId: string;
  readonly termId: string;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

export async function insertOccurrences(
  db: Db,
  learnerId: LearnerId,
  occurrences: readonly StoredOccurrence[],
): Promise<void> {
  const rows = occurrences.map((occurrence) => ({ ...occurrence, learnerId }));
  await insertRows(db, "occurrence", rows);
}

/** Takes every place of these terms out of the live rows of a text. */
export async function deleteOccurrencesOfTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds: readonly string[],
): Promise<void> {
  await inPieces(termIds, async (piece) => {
    await db.client.occurrence.deleteMany({
      where: { learnerId, termId: { in: piece }, unit: { textId, retiredAt: null } },
    });
    return [];
  });
}

/** Every place in these units, in the order of their keys. */
export async function listOccurrencesIn(
  db: Db,
  learnerId: LearnerId,
  unitIds: readonly string[],
): Promise<StoredOccurrence[]> {
  const rows = await inPieces(unitIds, (piece) =>
    db.client.occurrence.findMany({
      where: { learnerId, unitId: { in: piece } },
      orderBy: [{ unitId: "asc" }, { side: "asc" }, { start: "asc" }, { termId: "asc" }],
    }),
  );
  return rows.map(({ learnerId: _, side, ...row }) => ({ ...row, side: side as Side }));
}

/** Every place of these terms in one text, in the order of their keys. */
export async function listOccurrencesOfTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds: readonly string[],
): Promise<StoredOccurrence[]> {
  const rows = await inPieces(termIds, (piece) =>
    db.client.occurrence.findMany({
      where: { learnerId, termId: { in: piece }, unit: { textId, retiredAt: null } },
      orderBy: [{ unitId: "asc" }, { side: "asc" }, { start: "asc" }, { termId: "asc" }],
    }),
  );
  return rows.map(({ learnerId: _, side, ...row }) => ({ ...row, side: side as Side }));
}

/** Every place in one text of the terms that are not rejected, in the order of reading; [] when the text is unknown or another learner's. */
export async function listOccurrences(
  db: Db,
  learnerId: LearnerId,
  textId: string,
): Promise<(StoredOccurrence & { readonly unit: number })[]> {
  const rows = await db.client.$queryRaw<OccurrenceRow[]>`
    SELECT o."unitId", o."termId", o."side", o."start", o."end", o."form", u."index" AS "unit"
    FROM "unit" u
    JOIN "occurrence" o ON o."unitId" = u."id"
    JOIN "term" m ON m."id" = o."termId"
    WHERE u."textId" = ${textId} AND u."learnerId" = ${learnerId} AND u."retiredAt" IS NULL AND m."status" <> 'rejected'
    ORDER BY u."index", o."side", o."start", o."end" DESC`;
  return rows.map((row) => ({
    ...row,
    side: row.side as Side,
    start: Number(row.start),
    end: Number(row.end),
    unit: Number(row.unit),
  }));
}

interface OccurrenceRow {
  readonly unitId: string;
  readonly termId: string;
  readonly side: string;
  readonly start: Int;
  readonly end: Int;
  readonly form: string;
  readonly unit: Int;
}
