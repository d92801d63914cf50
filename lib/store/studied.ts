import type { CardState, Rating } from "#lib/memory/schedule/card-state";
import { asDay, type Day } from "#lib/memory/time/day";
import type { StudiedAnswer } from "#lib/progress/studied-answers";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { liveCards } from "./live-cards.ts";

/** Card, learner day, milliseconds since 1970, rating, milliseconds or null, state before, days before or null. */
type Cells = readonly [
  string,
  number,
  number,
  Rating,
  number | null,
  CardState["state"],
  number | null,
];

/**
 * Every answer that counts, from the day `since` on (all: null), in order of time: those to a merged card as answers to the card it went into. With
 * `textId`, only those of the cards the text asks for now. Statistics are made from `tallyStudied`, which is many times as fast.
 */
export async function listStudied(
  db: Db,
  learnerId: LearnerId,
  filter: { readonly since?: Day; readonly textId?: string } = {},
): Promise<StudiedAnswer[]> {
  const { since, textId } = filter;
  const from = since === undefined ? Prisma.empty : Prisma.sql`AND "day" >= ${since}`;
  if (textId === undefined) return readStudied(db, learnerId, Prisma.empty, from);
  const ofText = Prisma.sql`AND "cardId" IN (SELECT "cardId" FROM live)`;
  const live = Prisma.sql`WITH ${liveCards(learnerId, textId)}`;
  return readStudied(db, learnerId, live, Prisma.sql`${from} ${ofText}`);
}

/**
 * The answers that count of the last days, as `listStudied` gives them: whole days, from `since` on, but only as many as `atMost` answers reach back over.
 */
export async function listStudiedLately(
  db: Db,
  learnerId: LearnerId,
  { since, atMost }: { readonly since: Day; readonly atMost: number },
): Promise<StudiedAnswer[]> {
  const [row] = await db.client.$queryRaw<{ first: Int | null }[]>`
    SELECT MIN("day") AS "first" FROM (
      SELECT "day" FROM "studied" WHERE "learnerId" = ${learnerId} AND "day" >= ${since} AND "found" <> 'cram'
      ORDER BY "day" DESC LIMIT ${atMost})`;
  if (row?.first == null) return [];
  return listStudied(db, learnerId, { since: asDay(Number(row.first)) });
}

/** As JSON, day by day: a million rows take several times as long. `which` narrows them down, after `names`. */
async function readStudied(
  db: Db,
  learnerId: LearnerId,
  names: Prisma.Sql,
  which: Prisma.Sql,
): Promise<StudiedAnswer[]> {
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    ${names} SELECT json_group_array(json_array("cardId", "day", "answeredAt", "rating", "durationMs", "found", "intervalDaysBefore")) AS "cells"
    FROM (SELECT * FROM "studied" WHERE "learnerId" = ${learnerId} AND "found" <> 'cram' ${which} ORDER BY "day", "answeredAt", "id")
    GROUP BY "day" ORDER BY "day"`;
  const studied = rows.flatMap(({ cells }) => (JSON.parse(cells) as Cells[]).map(toStudied));
  // In order but where a flight put a later instant on an earlier day.
  return studied.sort((one, other) => one.answeredAt.getTime() - other.answeredAt.getTime());
}

function toStudied([
  cardId,
  day,
  answeredAt,
  rating,
  durationMs,
  stateBefore,
  intervalDaysBefore,
]: Cells): StudiedAnswer {
  return {
    ...{ cardId, rating, stateBefore, intervalDaysBefore },
    day: asDay(day),
    answeredAt: new Date(answeredAt),
    durationMs: durationMs ?? 0,
  };
}
