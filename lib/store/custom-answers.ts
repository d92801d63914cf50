import type { Rating } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import { answers, ofCardsAnsweredOn } from "./answer-history.ts";
import { fromDate } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { takesBack } from "./review.ts";

/** The cards answered Again on that day or since, by answers that stand; in the stead of a merged card the one it went into. */
export async function listForgotten(
  db: Db,
  learnerId: LearnerId,
  since: Day,
): Promise<ReadonlySet<string>> {
  const again = Prisma.sql`(r."learnerId" = ${learnerId} AND r."day" >= ${since} AND r."rating" = 'again')`;
  const rows = await db.client.$queryRaw<{ cardId: string }[]>`
    WITH RECURSIVE ${answers(learnerId, again)} SELECT DISTINCT "cardId" FROM answer`;
  return new Set(rows.map(({ cardId }) => cardId));
}

/** The cards known at an instant or since in a sitting that left the schedule as it was. What was taken back does not count. */
export async function listCrammed(
  db: Db,
  learnerId: LearnerId,
  since: Date,
): Promise<ReadonlySet<string>> {
  const rows = await db.client.$queryRaw<{ cardId: string }[]>`
    SELECT DISTINCT r."cardId" FROM "review" r
    WHERE r."groupId" > '' AND r."learnerId" || '' = ${learnerId} AND r."kind" = 'act'
      AND r."answeredAt" >= ${fromDate(since)}
      AND r."act" ->> 'type' = 'cram' AND r."act" ->> 'rating' IN ('good', 'easy')
      AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})`;
  return new Set(rows.map(({ cardId }) => cardId));
}

/** The first answer to each card on a day, of those that stand. */
export async function listFirstAnswers(
  db: Db,
  learnerId: LearnerId,
  day: Day,
): Promise<{ readonly cardId: string; readonly rating: Rating }[]> {
  return db.client.$queryRaw<{ cardId: string; rating: Rating }[]>`
    WITH RECURSIVE ${answers(learnerId, ofCardsAnsweredOn(learnerId, day))},
    placed AS (
      SELECT "cardId", "rating", ROW_NUMBER() OVER (PARTITION BY "cardId" ORDER BY "answeredAt", "id") AS "place"
      FROM answer WHERE "day" = ${day}
    )
    SELECT "cardId", "rating" FROM placed WHERE "place" = 1`;
}
