import type { LoggedEvent } from "#lib/memory/fit/answers-to-fit";
import { type Rating, ratings } from "#lib/memory/schedule/card-state";
import { asDay, type Day } from "#lib/memory/time/day";
import { type Int, toDay } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { takesBack } from "./review.ts";

/** Card, milliseconds since 1970, day, rating or null, type of act or null. */
type Cells = readonly [string, number, number, Rating | null, "reset" | "setDue" | null];

/** Some ten thousand reviews of a diligent learner. */
const daysAtOnce = 30;

/**
 * The standing answers, resets and settings of due days of a learner, in the order of time, each of the card it was given to. `onProgress` 0–1. They come as JSON: a million rows take several times as long.
 */
export async function listEventsToFit(
  db: Db,
  learnerId: LearnerId,
  onProgress: (share: number) => void = () => undefined,
): Promise<LoggedEvent[]> {
  const span = await findSpan(db, learnerId);
  if (span === null) return [];
  const cells: Cells[] = [];
  for (let from: number = span.first; from <= span.last; from += daysAtOnce) {
    for (const row of await readCells(db, learnerId, from, from + daysAtOnce - 1)) cells.push(row);
    onProgress((from - span.first) / (span.last - span.first + 1));
  }
  // In order but where a flight put a later instant on an earlier day.
  return cells.sort(([, one], [, other]) => one - other).map(toEvent);
}

/** How many of the learner's reviews from a day on can be learned from: answers on a day after the card's first, one a day; not counted beyond `most`. */
export async function countToFit(
  db: Db,
  learnerId: LearnerId,
  { since, most }: { readonly since: Day | null; readonly most: number },
): Promise<number> {
  const from = since === null ? Prisma.empty : Prisma.sql`AND r."day" >= ${since}`;
  const rows = await db.client.$queryRaw<{ count: Int }[]>`
    SELECT COUNT(*) AS "count" FROM (
      SELECT DISTINCT r."cardId", r."day" FROM "review" r
      WHERE r."learnerId" = ${learnerId} AND r."kind" = 'answer' ${from}
        AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})
        AND EXISTS (SELECT 1 FROM "review" b WHERE b."cardId" = r."cardId" AND b."answeredAt" < r."answeredAt" AND b."kind" = 'answer' AND b."day" < r."day")
      LIMIT ${most})`;
  return Number(rows[0]?.count ?? 0);
}

async function findSpan(
  db: Db,
  learnerId: LearnerId,
): Promise<{ readonly first: Day; readonly last: Day } | null> {
  const rows = await db.client.$queryRaw<{ first: Int | null; last: Int | null }[]>`
    SELECT (SELECT MIN("day") FROM "review" WHERE "learnerId" = ${learnerId}) AS "first",
      (SELECT MAX("day") FROM "review" WHERE "learnerId" = ${learnerId}) AS "last"`;
  const { first, last } = rows[0] ?? { first: null, last: null };
  return first === null || last === null ? null : { first: toDay(first), last: toDay(last) };
}

async function readCells(
  db: Db,
  learnerId: LearnerId,
  from: number,
  until: number,
): Promise<readonly Cells[]> {
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    SELECT json_group_array(json_array("cardId", "answeredAt", "day", "rating", "act")) AS "cells" FROM (
      SELECT r."cardId", r."answeredAt", r."day", r."rating", r."act" ->> 'type' AS "act" FROM "review" r
      WHERE r."learnerId" = ${learnerId} AND r."day" BETWEEN ${from} AND ${until}
        AND (r."kind" = 'answer' OR (r."kind" = 'act' AND r."act" ->> 'type' IN ('reset', 'setDue')))
        AND NOT EXISTS (SELECT 1 FROM "review" x WHERE ${takesBack("r")})
      ORDER BY r."answeredAt", r."id")`;
  return JSON.parse(rows[0]?.cells ?? "[]") as readonly Cells[];
}

function toEvent([cardId, , day, rating, act]: Cells): LoggedEvent {
  const shared = { cardId, ownId: cardId, day: asDay(day) };
  if (rating === null) return { ...shared, type: act ?? "reset" };
  return { ...shared, type: "answer", grade: (ratings.indexOf(rating) + 1) as 1 | 2 | 3 | 4 };
}

/** How many answers the learner's cards remember; those before a reset are not among them. */
export async function countAnswers(db: Db, learnerId: LearnerId): Promise<number> {
  const rows = await db.client.$queryRaw<{ count: Int | null }[]>`
    SELECT SUM("reps") AS "count" FROM "card" WHERE "learnerId" = ${learnerId} AND "mergedIntoId" IS NULL`;
  return Number(rows[0]?.count ?? 0);
}
