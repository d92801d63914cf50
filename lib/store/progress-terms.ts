import type { Day } from "#lib/memory/time/day";
import { bandFrom, type MemoryBand, memoryBands } from "#lib/progress/terms-by-memory";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { knownTerms } from "./known-term.ts";
import { makesCards } from "./live-cards.ts";
import { recallOn } from "./progress-cards.ts";

/**
 * How many of the terms of a text, or (null) of all texts on the shelf, the learner knows by hand, remembers how well (by the card remembered best, whatever its
 * kind), or has never met; of those that make cards. Sorts that do not occur are missing.
 */
export async function countTermsByMemory(
  db: Db,
  learnerId: LearnerId,
  {
    textId,
    today,
    weights,
  }: { readonly textId: string | null; readonly today: Day; readonly weights: readonly number[] },
): Promise<readonly (readonly [MemoryBand | "known" | "unseen", number])[]> {
  const wanted = textId === null ? Prisma.empty : Prisma.sql`AND t."id" = ${textId}`;
  const [row] = await db.client.$queryRaw<{ pairs: string }[]>`
    WITH RECURSIVE ${knownTerms(learnerId)},
    remembered AS (
      SELECT m."id", m."id" IN (SELECT "termId" FROM knownTerm) AS "isKnown", (
        SELECT MAX(${recallOn(today, weights)}) FROM "note" n JOIN "card" c ON c."noteId" = n."id"
        WHERE n."termId" = m."id" AND c."mergedIntoId" IS NULL) AS "recall"
      FROM "term" m WHERE m."learnerId" = ${learnerId} AND EXISTS (
        SELECT 1 FROM "textTerm" tt JOIN "text" t ON t."id" = tt."textId" AND t."removedAt" IS NULL
        WHERE tt."termId" = m."id" AND tt."places" > 0 AND ${makesCards} ${wanted})
    )
    SELECT json_group_array(json_array("sort", "terms")) AS "pairs" FROM (
      SELECT CASE WHEN "isKnown" THEN 'known' WHEN "recall" IS NULL THEN 'unseen' ${bands} END AS "sort", COUNT(*) AS "terms" FROM remembered GROUP BY 1)`;
  return JSON.parse(row?.pairs ?? "[]");
}

/** The branches of a CASE, the highest band first. */
const bands = Prisma.raw(
  memoryBands
    .toReversed()
    .map((band) => `WHEN "recall" >= ${bandFrom[band]} THEN '${band}'`)
    .join(" "),
);
