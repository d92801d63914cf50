import { fromDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/**
 * The rows (termId) of the terms that the learner said they know: a term counts as known when they said it of the term itself or of one that was merged into it.
 * Merged ones are among them. To stand in a WITH RECURSIVE clause under the name `knownTerm`.
 */
export function knownTerms(learnerId: LearnerId): Prisma.Sql {
  return Prisma.sql`knownTerm("termId", "intoId") AS (
    SELECT k."id", k."mergedIntoId" FROM "term" k WHERE k."learnerId" = ${learnerId} AND k."knownAt" IS NOT NULL
    UNION
    SELECT k."id", k."mergedIntoId" FROM knownTerm o JOIN "term" k ON k."id" = o."intoId"
  )`;
}

/** Whether a row of the card table, named `c`, is of no term that is known by hand; stands beside `knownTerm`. */
export const isNotKnown = Prisma.raw(
  `c."noteId" NOT IN (SELECT kn."id" FROM "note" kn JOIN knownTerm kt ON kt."termId" = kn."termId")`,
);

/** The terms that the learner said they know; see `knownTerms`. */
export async function listKnownTermIds(db: Db, learnerId: LearnerId): Promise<ReadonlySet<string>> {
  const rows = await db.client.$queryRaw<{ termId: string }[]>`
    WITH RECURSIVE ${knownTerms(learnerId)} SELECT "termId" FROM knownTerm`;
  return new Set(rows.map(({ termId }) => termId));
}

/** The notes of those terms: none of their cards is asked. */
export async function listKnownNoteIds(db: Db, learnerId: LearnerId): Promise<ReadonlySet<string>> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE ${knownTerms(learnerId)}
    SELECT n."id" FROM "note" n WHERE n."learnerId" = ${learnerId} AND n."termId" IN (SELECT "termId" FROM knownTerm)`;
  return new Set(rows.map(({ id }) => id));
}

/** Notes that a term is known since then, or (null) not known any more, neither it nor what went into it. Whoever is known stays known since the first time. */
export async function updateKnownAt(
  db: Db,
  learnerId: LearnerId,
  termId: string,
  knownAt: Date | null,
): Promise<void> {
  if (knownAt !== null) {
    const where = { id: termId, learnerId, knownAt: null };
    await db.client.term.updateMany({ where, data: { knownAt: fromDate(knownAt) } });
    return;
  }
  await db.client.$executeRaw`
    WITH RECURSIVE spelling("id") AS (
      SELECT m."id" FROM "term" m WHERE m."id" = ${termId} AND m."learnerId" = ${learnerId}
      UNION
      SELECT m."id" FROM spelling s JOIN "term" m ON m."mergedIntoId" = s."id"
    )
    UPDATE "term" SET "knownAt" = NULL WHERE "id" IN (SELECT "id" FROM spelling)`;
}
