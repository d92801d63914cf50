import type { Day } from "#lib/memory/time/day";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { type ReviewRow, type StoredReview, takesBack, toReview } from "./review.ts";

/**
 * What a learner did in the review on a day and what stands of it, the last first: the rows of at most so many strokes, of each all. A stroke is an answer,
 * but not one of a self-test, or acts that share the id of the first of them; what leaves no trace in the review is none.
 */
export async function listReviewedOn(
  db: Db,
  learnerId: LearnerId,
  { day, atMost }: { readonly day: Day; readonly atMost: number },
): Promise<StoredReview[]> {
  const rows = await db.client.$queryRaw<ReviewRow[]>`
    WITH stroke AS (
      SELECT r."id" FROM "review" r
      WHERE r."learnerId" = ${learnerId} AND r."day" = ${day} AND ${stands}
        AND (r."kind" = 'answer' AND r."id" NOT IN (
            SELECT a."reviewId" FROM "attempt" a WHERE a."learnerId" = ${learnerId} AND a."reviewId" IS NOT NULL)
          OR r."kind" = 'act' AND r."groupId" = r."id" AND r."act" ->> 'type' NOT IN ('cram', 'evidence', 'reschedule'))
      ORDER BY r."answeredAt" DESC, r."id" DESC LIMIT ${atMost})
    SELECT r.* FROM "review" r
    WHERE r."learnerId" = ${learnerId} AND r."day" = ${day} AND ${stands}
      AND (r."kind" = 'answer' AND r."id" IN (SELECT "id" FROM stroke)
        OR r."kind" = 'act' AND r."groupId" IN (SELECT "id" FROM stroke) AND EXISTS (
          SELECT 1 FROM "review" f WHERE f."id" = r."groupId" AND f."groupId" = f."id"))
    ORDER BY r."answeredAt" DESC, r."id" DESC`;
  return rows.map(toReview);
}

/** Whether a row of the review table, named `r`, was not taken back. */
const stands = Prisma.sql`NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})`;
