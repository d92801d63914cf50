import type { Day } from "#lib/memory/time/day";
import { answers, ofCardsAnsweredOn } from "./answer-history.ts";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/**
 * What the day's limits have been used for: cards first answered on that day (or first since they were reset), and answers to reviews and to steps of
 * days. Retracted answers do not count.
 */
export async function countToday(
  db: Db,
  learnerId: LearnerId,
  today: Day,
): Promise<{ readonly introduced: number; readonly reviewed: number }> {
  const [row] = await db.client.$queryRaw<{ introduced: Int | null; reviewed: Int | null }[]>`
    WITH RECURSIVE ${answers(learnerId, ofCardsAnsweredOn(learnerId, today))}
    SELECT SUM(CASE WHEN "stateBefore" = 'new' THEN 1 ELSE 0 END) AS "introduced",
      SUM(CASE WHEN "intervalDaysBefore" IS NOT NULL THEN 1 ELSE 0 END) AS "reviewed"
    FROM answer WHERE "day" = ${today}`;
  return { introduced: Number(row?.introduced ?? 0), reviewed: Number(row?.reviewed ?? 0) };
}
