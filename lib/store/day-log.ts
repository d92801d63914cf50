import type { Day } from "#lib/memory/time/day";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { type ReviewRow, type StoredReview, takesBack, toReview } from "./review.ts";

/**
 * What a learner did in the review on a day and what stands of it, the last first, at most so many rows: answers without those of a self-test, and acts
 * done at a stroke that is named by one of them.
 */
export async function listReviewedOn(
  db: Db,
  learnerId: LearnerId,
  { day, atMost }: { readonly day: Day; readonly atMost: number },
): Promise<StoredReview[]> {
  const rows = await db.client.$queryRaw<ReviewRow[]>`
    SELECT r.* FROM "review" r
    WHERE r."learnerId" = ${learnerId} AND r."day" = ${day}
      AND (r."kind" = 'answer' AND r."id" NOT IN (
          SELECT a."reviewId" FROM "attempt" a WHERE a."learnerId" = ${learnerId} AND a."reviewId" IS NOT NULL)
        OR r."kind" = 'act' AND EXISTS (
          SELECT 1 FROM "review" f WHERE f."id" = r."groupId" AND f."groupId" = r."groupId" AND f."learnerId" = r."learnerId"))
      AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})
    ORDER BY r."answeredAt" DESC, r."id" DESC LIMIT ${atMost}`;
  return rows.map(toReview);
}
