import type { CardState, Rating } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import { type Int, toDate, toDay } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { liveCards } from "./live-cards.ts";

/** An answer as statistics read it. `cardId`: of a card that was merged into another, that other. `retracted`: it was taken back; what stood before it is then not told. */
export interface AnswerFact {
  readonly id: string;
  readonly cardId: string;
  readonly day: Day;
  readonly answeredAt: Date;
  readonly rating: Rating;
  readonly durationMs: number;
  readonly retracted: boolean;
  /** The state of the card before the answer, and the days it had been given, as a review or as a step of days; null for new cards and steps within a day. */
  readonly stateBefore: CardState["state"] | null;
  readonly intervalDaysBefore: number | null;
  readonly intervalDays: number | null;
}

interface Row {
  readonly id: string;
  readonly cardId: string;
  readonly day: Int;
  readonly answeredAt: Int;
  readonly rating: string;
  readonly durationMs: Int | null;
  readonly retracted: Int | boolean;
  readonly stateBefore: string | null;
  readonly intervalDaysBefore: Int | null;
  readonly intervalDays: Int | null;
}

/**
 * Every answer from the day `since` on (all: null), in order of time, retracted ones included and marked.
 * With `textId`, only those of the cards the text asks for now.
 */
export async function listReviews(
  db: Db,
  learnerId: LearnerId,
  filter: { readonly since?: Day; readonly textId?: string } = {},
): Promise<AnswerFact[]> {
  const { since, textId } = filter;
  const from = since === undefined ? Prisma.empty : Prisma.sql`AND "day" >= ${since}`;
  const ofText =
    textId === undefined ? Prisma.empty : Prisma.sql`AND "cardId" IN (SELECT "cardId" FROM live)`;
  const rows = await db.client.$queryRaw<Row[]>`
    WITH RECURSIVE ${textId === undefined ? Prisma.empty : Prisma.sql`${liveCards(learnerId, textId)},`}
    ${answers(learnerId, Prisma.empty)}
    SELECT "id", "cardId", "day", "answeredAt", "rating", "durationMs", "retracted", "stateBefore", "intervalDaysBefore", "intervalDays"
    FROM answer WHERE 1 = 1 ${from} ${ofText}
    ORDER BY "answeredAt", "id"`;
  return rows.map(toFact);
}

/** What the day's limits have been used for: cards first answered on that day, and answers to reviews and to steps of days. Retracted answers do not count. */
export async function countToday(
  db: Db,
  learnerId: LearnerId,
  today: Day,
): Promise<{ readonly introduced: number; readonly reviewed: number }> {
  const ofToday = Prisma.sql`AND COALESCE(k."rootId", r."cardId") IN (
    SELECT COALESCE(dk."rootId", d."cardId") FROM "review" d LEFT JOIN kept dk ON dk."id" = d."cardId"
    WHERE d."learnerId" = ${learnerId} AND d."day" = ${today})`;
  const [row] = await db.client.$queryRaw<{ introduced: Int | null; reviewed: Int | null }[]>`
    WITH RECURSIVE ${answers(learnerId, ofToday)}
    SELECT SUM(CASE WHEN "stateBefore" = 'new' THEN 1 ELSE 0 END) AS "introduced",
      SUM(CASE WHEN "intervalDaysBefore" IS NOT NULL THEN 1 ELSE 0 END) AS "reviewed"
    FROM answer WHERE "day" = ${today} AND "retracted" = 0`;
  return { introduced: Number(row?.introduced ?? 0), reviewed: Number(row?.reviewed ?? 0) };
}

/**
 * The answers of a learner with what stood before them: the outcome of the last answer to the card that still stands. Answers to a card that was merged
 * are answers to the card it went into. To stand in a WITH RECURSIVE clause under the name `answer`.
 */
function answers(learnerId: LearnerId, more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`chain("id", "rootId") AS (
    SELECT "id", "mergedIntoId" FROM "card" WHERE "learnerId" = ${learnerId} AND "mergedIntoId" IS NOT NULL
    UNION ALL
    SELECT h."id", c."mergedIntoId" FROM chain h JOIN "card" c ON c."id" = h."rootId" WHERE c."mergedIntoId" IS NOT NULL
  ),
  kept AS (
    SELECT h."id", h."rootId" FROM chain h JOIN "card" c ON c."id" = h."rootId" WHERE c."mergedIntoId" IS NULL
  ),
  marked AS (
    SELECT r."id", COALESCE(k."rootId", r."cardId") AS "cardId", r."day", r."answeredAt", r."rating", r."durationMs", r."outcomeState", r."outcomeIntervalDays",
      CASE WHEN EXISTS (SELECT 1 FROM "review" x WHERE x."targetId" = r."id" AND x."cardId" = r."cardId" AND x."learnerId" = ${learnerId}) THEN 1 ELSE 0 END AS "retracted"
    FROM "review" r LEFT JOIN kept k ON k."id" = r."cardId"
    WHERE r."learnerId" = ${learnerId} AND r."kind" = 'answer' ${more}
  ),
  answer AS (
    SELECT "id", "cardId", "day", "answeredAt", "rating", "durationMs", "retracted", "outcomeIntervalDays" AS "intervalDays",
      CASE WHEN "retracted" = 1 THEN NULL ELSE COALESCE(LAG("outcomeState") OVER past, 'new') END AS "stateBefore",
      CASE WHEN "retracted" = 1 THEN NULL ELSE LAG("outcomeIntervalDays") OVER past END AS "intervalDaysBefore"
    FROM marked
    WINDOW past AS (PARTITION BY "cardId", "retracted" ORDER BY "answeredAt", "id")
  )`;
}

function toFact(row: Row): AnswerFact {
  return {
    id: row.id,
    cardId: row.cardId,
    day: toDay(row.day),
    answeredAt: toDate(row.answeredAt),
    rating: row.rating as Rating,
    durationMs: Number(row.durationMs ?? 0),
    retracted: Boolean(Number(row.retracted)),
    stateBefore: row.stateBefore as CardState["state"] | null,
    intervalDaysBefore: row.intervalDaysBefore === null ? null : Number(row.intervalDaysBefore),
    intervalDays: row.intervalDays === null ? null : Number(row.intervalDays),
  };
}
