import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { type ReviewRow, type StoredReview, toReview } from "./review.ts";

/** A card of a learner by its links alone. */
export interface CardRoot {
  readonly id: string;
  readonly mergedIntoId: string | null;
}

/** Every card of the learner in order of id, and into which other it was merged. */
export async function listAllLinks(db: Db, learnerId: LearnerId): Promise<CardRoot[]> {
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    SELECT json_group_array(json_array("id", "mergedIntoId")) AS "cells" FROM (
      SELECT "id", "mergedIntoId" FROM "card" WHERE "learnerId" = ${learnerId} ORDER BY "id")`;
  const cells = JSON.parse(rows[0]?.cells ?? "[]") as readonly [string, string | null][];
  return cells.map(([id, mergedIntoId]) => ({ id, mergedIntoId }));
}

const columns = [
  ...["id", "cardId", "kind", "answeredAt", "claimedAt", "zone", "rolloverHour", "day", "rating"],
  ...["outcomeState", "outcomeStep", "outcomeDelaySeconds", "outcomeIntervalDays", "outcomeLeech"],
  ...["durationMs", "targetId", "act", "groupId", "receivedAt"],
] as const;

/** All events of the cards whose ids lie between two, both included, those of one card in the order they are folded; without what was typed. */
export async function listLogsBetween(
  db: Db,
  learnerId: LearnerId,
  firstId: string,
  lastId: string,
): Promise<StoredReview[]> {
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(", "));
  // Joined to nothing, the learner's id is no reason to read the whole log by its index.
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    SELECT json_group_array(json_array(${names})) AS "cells" FROM (
      SELECT ${names} FROM "review" WHERE "cardId" BETWEEN ${firstId} AND ${lastId} AND "learnerId" || '' = ${learnerId}
      ORDER BY "cardId", "answeredAt", "id")`;
  const cells = JSON.parse(rows[0]?.cells ?? "[]") as readonly unknown[][];
  return cells.map((values) => {
    const row = Object.fromEntries(columns.map((column, at) => [column, values[at]]));
    return toReview({ ...row, typedText: null } as unknown as ReviewRow);
  });
}

/** How many events the log of the learner holds: it only grows. */
export async function countEvents(db: Db, learnerId: LearnerId): Promise<number> {
  const rows = await db.client.$queryRaw<{ count: Int }[]>`
    SELECT COUNT(*) AS "count" FROM "review" WHERE "learnerId" = ${learnerId}`;
  return Number(rows[0]?.count ?? 0);
}

/** The same by card; cards without events are missing. */
export async function countEventsByCard(
  db: Db,
  learnerId: LearnerId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.client.$queryRaw<{ cells: string }[]>`
    SELECT json_group_array(json_array("cardId", "count")) AS "cells" FROM (
      SELECT "cardId", COUNT(*) AS "count" FROM "review" WHERE "learnerId" = ${learnerId} GROUP BY "cardId")`;
  return new Map(JSON.parse(rows[0]?.cells ?? "[]") as readonly [string, number][]);
}
