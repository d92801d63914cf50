import { fromDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";

/** The ids of the live texts that have one of these terms, the latest first. */
export async function listTextsOfTerms(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<string[]> {
  const rows = await inPieces(
    termIds,
    (piece) => db.client.$queryRaw<{ id: string }[]>`
      SELECT t."id" FROM "text" t
      WHERE t."learnerId" = ${learnerId} AND t."removedAt" IS NULL AND EXISTS (
        SELECT 1 FROM "textTerm" tt WHERE tt."textId" = t."id" AND tt."places" > 0 AND tt."termId" IN (${Prisma.join(piece)}))
      ORDER BY t."importedAt" DESC, t."id" DESC`,
  );
  return [...new Set(rows.map(({ id }) => id))];
}

/** The ids of the texts, live or not, that were imported after an instant and have a row of the term. */
export async function listTextsSince(
  db: Db,
  learnerId: LearnerId,
  termId: string,
  since: Date,
): Promise<string[]> {
  const rows = await db.client.textTerm.findMany({
    where: { learnerId, termId, text: { importedAt: { gt: fromDate(since) } } },
    select: { textId: true },
    orderBy: { textId: "asc" },
  });
  return rows.map(({ textId }) => textId);
}

/** The ids of the texts that have a row of the term although their reading did not propose it: of all, or of the live ones alone. */
export async function listTextsNotProposing(
  db: Db,
  learnerId: LearnerId,
  termId: string,
  { live }: { readonly live: boolean },
): Promise<string[]> {
  const proposing = { none: { termId, isFound: true } };
  const rows = await db.client.textTerm.findMany({
    where: {
      ...{ learnerId, termId },
      text: { variants: proposing, ...(live ? { removedAt: null } : {}) },
    },
    select: { textId: true },
  });
  return rows.map(({ textId }) => textId);
}
