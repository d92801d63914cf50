import type { Day } from "#lib/memory/time/day";
import { answers, ofCardsAnsweredOn } from "./answer-history.ts";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";

/** What was done with a card on a day, by its answers that stand; a merged card's are those of the card it went into. */
export interface CardToday {
  readonly cardId: string;
  /** How often it was answered as a new card: once, but for one reset since. */
  readonly introduced: number;
  /** How often it was answered as a review or on a step of days. */
  readonly reviewed: number;
  /** Some answer found it new or in learning: if it is past that now, then since that day only. */
  readonly wasLearned: boolean;
}

/** The cards answered on a day, in no order. Their sums are what `countToday` says. */
export async function listAnsweredToday(
  db: Db,
  learnerId: LearnerId,
  today: Day,
): Promise<CardToday[]> {
  const rows = await db.client.$queryRaw<
    { cardId: string; introduced: Int; reviewed: Int; learned: Int }[]
  >`
    WITH RECURSIVE ${answers(learnerId, ofCardsAnsweredOn(learnerId, today))}
    SELECT "cardId", SUM(CASE WHEN "stateBefore" = 'new' THEN 1 ELSE 0 END) AS "introduced",
      SUM(CASE WHEN "intervalDaysBefore" IS NOT NULL THEN 1 ELSE 0 END) AS "reviewed",
      SUM(CASE WHEN "stateBefore" IN ('new', 'learning') THEN 1 ELSE 0 END) AS "learned"
    FROM answer WHERE "day" = ${today} GROUP BY "cardId"`;
  return rows.map(({ cardId, introduced, reviewed, learned }) => ({
    cardId,
    introduced: Number(introduced),
    reviewed: Number(reviewed),
    wasLearned: Number(learned) > 0,
  }));
}
