import type { Side } from "#lib/language/text/unit";
import type { Int } from "./columns.ts";
import type { TermContext } from "./concordance.ts";
import type { Db } from "./database.ts";
import { Prisma, type Unit as UnitRow } from "./generated/client.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { pairColumns } from "./pair.ts";
import { toUnit } from "./unit.ts";

/** Which units: of one text or of all live ones, at most so many of each term. */
export interface ContextChoice {
  readonly textId?: string;
  readonly most: number;
}

/** The first units that have a term, and how many there are in all. */
export interface SomeContexts {
  readonly contexts: readonly TermContext[];
  readonly total: number;
}

type Row = Omit<UnitRow, "learnerId" | "retiredAt"> & {
  readonly termId: string;
  readonly title: string;
  readonly side: string;
  readonly start: Int;
  readonly end: Int;
  readonly form: string;
  readonly total: Int;
};

/** The concordance of several terms, the latest text first, in the order of reading. A term that is unknown, another learner's or stands nowhere is left out. */
export async function listContexts(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
  { textId, most }: ContextChoice,
): Promise<ReadonlyMap<string, SomeContexts>> {
  const inText = textId === undefined ? Prisma.empty : Prisma.sql`AND t."id" = ${textId}`;
  const rows = await inPieces(
    termIds,
    (piece) => db.client.$queryRaw<Row[]>`
      WITH ranked AS (
        SELECT o."termId", o."side", o."start", o."end", o."form", o."unitId", t."title",
          DENSE_RANK() OVER (PARTITION BY o."termId" ORDER BY t."importedAt" DESC, t."id" DESC, u."index") AS "rank"
        FROM "occurrence" o JOIN "unit" u ON u."id" = o."unitId" JOIN "text" t ON t."id" = u."textId"
        WHERE o."termId" IN (${Prisma.join(piece)}) AND o."learnerId" = ${learnerId} AND u."retiredAt" IS NULL
          AND t."learnerId" = ${learnerId} AND t."removedAt" IS NULL ${inText}
      ),
      counted AS (SELECT ranked.*, MAX("rank") OVER (PARTITION BY "termId") AS "total" FROM ranked)
      SELECT ${pairColumns}, c."termId", c."title", c."side", c."start", c."end", c."form", c."total"
      FROM counted c JOIN "unit" u ON u."id" = c."unitId"
      WHERE c."rank" <= ${most}
      ORDER BY c."termId", c."rank", c."side", c."start"`,
  );
  return new Map(
    Array.from(
      groupBy(rows, (row) => row.termId),
      ([termId, ofTerm]) => [
        termId,
        {
          contexts: [...groupBy(ofTerm, (row) => row.id).values()].flatMap(toContext),
          total: Number(ofTerm[0]?.total ?? 0),
        },
      ],
    ),
  );
}

function toContext(rows: readonly Row[]): TermContext[] {
  const [first] = rows;
  const unit = first === undefined ? null : toUnit(first);
  if (first === undefined || unit === null) return [];
  const places = rows.map(({ side, start, end, form }) => ({
    side: side as Side,
    start: Number(start),
    end: Number(end),
    form,
  }));
  return [{ text: { id: first.textId, title: first.title }, unit, places }];
}
