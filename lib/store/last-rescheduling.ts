import { type Int, toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** Days that were given at one stroke, at `at`; `cards`: those of which that was not taken back since. */
export interface LastRescheduling {
  readonly groupId: string;
  readonly at: Date;
  readonly cards: number;
}

/** The learner's latest rescheduling of which something still stands; null when there is none. */
export async function findLastRescheduling(
  db: Db,
  learnerId: LearnerId,
): Promise<LastRescheduling | null> {
  // The server names these groups by version 7 ids, which are in order of time: the index is walked from its end, to the first that counts.
  const rows = await db.client.$queryRaw<{ groupId: string; at: Int; cards: Int }[]>`
    SELECT b."groupId", MAX(b."receivedAt") AS "at", COUNT(DISTINCT b."cardId") AS "cards" FROM "review" b
    WHERE b."groupId" = (
      SELECT a."groupId" FROM "review" a
      WHERE a."groupId" > '' AND a."learnerId" || '' = ${learnerId} AND a."kind" = 'act'
        AND a."act" ->> '$.type' = 'reschedule'
        AND ${stands("a")}
      ORDER BY a."groupId" DESC LIMIT 1)
      AND b."learnerId" || '' = ${learnerId} AND b."kind" = 'act'
      AND ${stands("b")}
    GROUP BY b."groupId"`;
  const [row] = rows;
  return row ? { groupId: row.groupId, at: toDate(row.at), cards: Number(row.cards) } : null;
}

/** Not taken back. Joined to nothing, the card's id is no reason to read the card's whole log in place of the one retraction. */
function stands(name: string): Prisma.Sql {
  return Prisma.raw(
    `NOT EXISTS (SELECT 1 FROM "review" x WHERE x."targetId" = ${name}."id" AND x."cardId" || '' = ${name}."cardId" AND x."learnerId" || '' = ${name}."learnerId")`,
  );
}
