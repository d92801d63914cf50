import { offsetSpans } from "#lib/memory/time/offset-spans";
import { answers, isAct, keptCards, ofFamilies, stands } from "./answer-history.ts";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";

/** Some ten thousand answers. */
const cardsAtOnce = 500;

/**
 * Makes the rows of `studied` anew for every card that triggers have named since: what its log and those of the cards that went into it say. To be called at the
 * end of each transaction (`inTransaction` does), so that whoever reads `studied` finds it right.
 */
export async function freshenStudied(db: Db): Promise<void> {
  const rows = await db.client.$queryRaw<{ learnerId: LearnerId }[]>`
    SELECT DISTINCT "learnerId" FROM "staleCard"`;
  for (const { learnerId } of rows) await freshenOf(db, learnerId);
}

async function freshenOf(db: Db, learnerId: LearnerId): Promise<void> {
  const [row] = await db.client.$queryRaw<{ stale: string; roots: string }[]>`
    WITH RECURSIVE ${keptCards(learnerId)},
    named AS MATERIALIZED (
      SELECT s."cardId", COALESCE(k."rootId", s."cardId") AS "rootId" FROM "staleCard" s LEFT JOIN kept k ON k."id" = s."cardId"
      WHERE s."learnerId" = ${learnerId}
    )
    SELECT (SELECT json_group_array("cardId") FROM named) AS "stale",
      (SELECT json_group_array("rootId") FROM (SELECT DISTINCT "rootId" FROM named)) AS "roots"`;
  const stale = JSON.parse(row?.stale ?? "[]") as string[];
  const roots = JSON.parse(row?.roots ?? "[]") as string[];
  for (const piece of pieces([...new Set([...stale, ...roots])])) {
    await db.client.$executeRaw`
      DELETE FROM "studied" WHERE "cardId" IN (SELECT "value" FROM json_each(${piece}))`;
  }
  for (const piece of pieces(roots)) await insertStudied(db, learnerId, piece);
  await db.client.$executeRaw`DELETE FROM "staleCard" WHERE "learnerId" = ${learnerId}`;
}

function pieces(ids: readonly string[]): string[] {
  const count = Math.ceil(ids.length / cardsAtOnce);
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify(ids.slice(at * cardsAtOnce, (at + 1) * cardsAtOnce)),
  );
}

async function insertStudied(db: Db, learnerId: LearnerId, roots: string): Promise<void> {
  const offsets = JSON.stringify(await listOffsets(db, learnerId, roots));
  await db.client.$executeRaw`
    INSERT INTO "studied" ("learnerId", "cardId", "id", "answeredAt", "day", "hour", "found", "rating", "intervalDaysBefore", "durationMs")
    ${studiedRows(learnerId, roots, offsets)}`;
}

/**
 * What `studied` should hold of some cards, from the log: a query. `roots` and `offsets` are JSON, the latter of spans as `offsetSpans` gives them.
 */
function studiedRows(learnerId: LearnerId, roots: string, offsets: string): Prisma.Sql {
  const of = ofFamilies(roots);
  return Prisma.sql`
    WITH RECURSIVE ${answers(learnerId, of)},
    span AS MATERIALIZED (
      SELECT "value" ->> 'zone' AS "zone", "value" ->> 'fromMs' AS "fromMs", "value" ->> 'untilMs' AS "untilMs", "value" ->> 'offsetMs' AS "offsetMs"
      FROM json_each(${offsets})
    ),
    told AS (
      SELECT "cardId", "id", "answeredAt", "zone", "day", "stateBefore" AS "found", "rating", "intervalDaysBefore", "durationMs" FROM answer
      UNION ALL
      SELECT COALESCE(k."rootId", r."cardId"), r."id", r."answeredAt", r."zone", r."day", 'cram', r."act" ->> 'rating', NULL, r."act" ->> 'durationMs'
      FROM "review" r LEFT JOIN kept k ON k."id" = r."cardId"
      WHERE ${of} AND ${isAct("r", "cram")} AND ${stands("r")}
    )
    SELECT ${learnerId} AS "learnerId", t."cardId", t."id", t."answeredAt", t."day", ((t."answeredAt" + s."offsetMs") / 3600000) % 24 AS "hour",
      t."found", t."rating", t."intervalDaysBefore", t."durationMs"
    FROM told t JOIN span s ON s."zone" = t."zone" AND t."answeredAt" >= s."fromMs" AND t."answeredAt" < s."untilMs"`;
}

/** The offsets of the zones in which these cards were answered, while they were. */
async function listOffsets(db: Db, learnerId: LearnerId, roots: string) {
  const zones = await db.client.$queryRaw<{ zone: string; first: Int; last: Int }[]>`
    WITH RECURSIVE ${keptCards(learnerId)}
    SELECT r."zone", MIN(r."answeredAt") AS "first", MAX(r."answeredAt") AS "last"
    FROM "review" r WHERE ${ofFamilies(roots)} GROUP BY r."zone"`;
  return zones.flatMap(({ zone, first, last }) => offsetSpans(zone, Number(first), Number(last)));
}

/**
 * The cards of which `studied` does not hold what the log says, in order of id; [] when all is well. Changes nothing.
 */
export async function listFalselyStudied(db: Db, learnerId: LearnerId): Promise<string[]> {
  const cards = await db.client.card.findMany({
    where: { learnerId },
    select: { id: true, mergedIntoId: true },
    orderBy: { id: "asc" },
  });
  const found: string[] = [];
  for (let start = 0; start < cards.length; start += cardsAtOnce) {
    const piece = cards.slice(start, start + cardsAtOnce);
    const roots = piece.filter(({ mergedIntoId }) => mergedIntoId === null);
    found.push(...(await compare(db, learnerId, idsOf(piece), idsOf(roots))));
  }
  return found;
}

function idsOf(cards: readonly { readonly id: string }[]): string {
  return JSON.stringify(cards.map(({ id }) => id));
}

/** Rows that stand in one of the two alone have no equal. */
async function compare(
  db: Db,
  learnerId: LearnerId,
  ids: string,
  roots: string,
): Promise<string[]> {
  const columns = Prisma.raw(
    `"learnerId", "cardId", "id", "answeredAt", "day", "hour", "found", "rating", "intervalDaysBefore", "durationMs"`,
  );
  const offsets = JSON.stringify(await listOffsets(db, learnerId, roots));
  const rows = await db.client.$queryRaw<{ cardId: string }[]>`
    SELECT DISTINCT "cardId" FROM (
      SELECT * FROM (${studiedRows(learnerId, roots, offsets)})
      UNION ALL
      SELECT ${columns} FROM "studied" WHERE "learnerId" || '' = ${learnerId} AND "cardId" IN (SELECT "value" FROM json_each(${ids}))
    ) GROUP BY ${columns} HAVING COUNT(*) <> 2 ORDER BY "cardId"`;
  return rows.map(({ cardId }) => cardId);
}
