import type { Lang } from "#lib/language/text/unit";
import { fromDate, toDate, toDateOrNull } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Reference as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/** A translation of a unit that the learner accepted beside the text's own. `lang` is its language; `removedAt` null: it counts. */
export interface StoredReference {
  readonly id: string;
  readonly unitId: string;
  readonly lang: Lang;
  readonly text: string;
  readonly at: Date;
  readonly removedAt: Date | null;
}

/** The accepted translations of these units that count, the latest first. */
export async function listReferences(
  db: Db,
  learnerId: LearnerId,
  unitIds: readonly string[],
): Promise<StoredReference[]> {
  const rows = await inPieces(unitIds, (piece) =>
    db.client.reference.findMany({
      where: { learnerId, unitId: { in: piece }, removedAt: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    }),
  );
  return rows.map(toReference);
}

/** One of them, whether it counts or not; null when it is unknown or another learner's. */
export async function findReference(
  db: Db,
  learnerId: LearnerId,
  referenceId: string,
): Promise<StoredReference | null> {
  const row = await db.client.reference.findFirst({ where: { id: referenceId, learnerId } });
  return row === null ? null : toReference(row);
}

export async function insertReference(
  db: Db,
  learnerId: LearnerId,
  reference: StoredReference,
): Promise<void> {
  const { at, removedAt, ...rest } = reference;
  await db.client.reference.create({
    data: { ...rest, learnerId, at: fromDate(at), removedAt: removedAt && fromDate(removedAt) },
  });
}

/** Marks one as taken back. */
export async function markReference(
  db: Db,
  learnerId: LearnerId,
  referenceId: string,
  removedAt: Date,
): Promise<void> {
  await db.client.reference.updateMany({
    where: { id: referenceId, learnerId },
    data: { removedAt: fromDate(removedAt) },
  });
}

function toReference({ learnerId: _, ...row }: Row): StoredReference {
  return {
    ...row,
    lang: row.lang as Lang,
    at: toDate(row.at),
    removedAt: toDateOrNull(row.removedAt),
  };
}
