import type { Rating } from "#lib/memory/schedule/card-state";
import { asDay, type Day } from "#lib/memory/time/day";
import { matureDays } from "#lib/progress/card-counts";
import type { Found, StudyTally } from "#lib/progress/study-tally";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { liveCards } from "./live-cards.ts";

/** Which answers: to the cards that a text asks for now, and from a day on; null: all. */
export interface StudiedScope {
  readonly textId: string | null;
  readonly since: Day | null;
}

type Cells = readonly [number, number, Found, Rating, number, number, number, number, number];

/**
 * The learner's answers that count, and what was crammed, summed up by day, hour, found state and button, in order of day. Over all texts the sums are read off one index
 * in its order.
 */
export async function tallyStudied(
  db: Db,
  learnerId: LearnerId,
  scope: StudiedScope,
): Promise<StudyTally[]> {
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    ${sourceOf(learnerId, scope)}, tally AS (
      SELECT "day", "hour", "found", "rating", COUNT(*) AS "answers", SUM("durationMs") AS "durationMs",
        SUM("intervalDaysBefore" >= ${matureDays}) AS "matureAnswers",
        SUM(CASE WHEN "intervalDaysBefore" >= ${matureDays} THEN "durationMs" END) AS "matureMs", COUNT("intervalDaysBefore") AS "dayAnswers"
      FROM source GROUP BY "day", "hour", "found", "rating"
    )
    SELECT json_group_array(json_array("day", "hour", "found", "rating", "answers", "durationMs", "matureAnswers", "matureMs", "dayAnswers")) AS "cells"
    FROM tally`;
  return (JSON.parse(rows[0]?.cells ?? "[]") as Cells[]).map(toTally);
}

/** How many cards were answered on a day. */
export async function countCardsStudied(
  db: Db,
  learnerId: LearnerId,
  { textId, day }: { readonly textId: string | null; readonly day: Day },
): Promise<number> {
  const [row] = await db.client.$queryRaw<{ cards: Int }[]>`
    ${sourceOf(learnerId, { textId, since: day })}
    SELECT COUNT(DISTINCT "cardId") AS "cards" FROM source WHERE "day" = ${day} AND "found" <> 'cram'`;
  return Number(row?.cards ?? 0);
}

/** A WITH clause that ends with a table named `source`: the rows of `studied`. */
function sourceOf(learnerId: LearnerId, { textId, since }: StudiedScope): Prisma.Sql {
  const from = since === null ? Prisma.empty : Prisma.sql`AND s."day" >= ${since}`;
  if (textId === null) {
    return Prisma.sql`WITH source AS (SELECT * FROM "studied" s WHERE s."learnerId" = ${learnerId} ${from})`;
  }
  // In the order of the index, each card looked up among the text's: a million answers to one text take half the time of reading card by card and sorting.
  return Prisma.sql`WITH ${liveCards(learnerId, textId)},
    source AS (SELECT * FROM "studied" s WHERE s."learnerId" = ${learnerId} ${from} AND s."cardId" IN (SELECT "cardId" FROM live))`;
}

function toTally([day, hour, found, rating, answers, durationMs, ...rest]: Cells): StudyTally {
  const [matureAnswers, matureMs, dayAnswers] = rest;
  const isReview = found === "review";
  return {
    ...{ day: asDay(day), hour, found, rating, answers, dayAnswers },
    durationMs: durationMs ?? 0,
    matureAnswers: isReview ? (matureAnswers ?? 0) : 0,
    matureMs: isReview ? (matureMs ?? 0) : 0,
  };
}
