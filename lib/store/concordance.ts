import type { Side } from "#lib/language/text/unit";
import type { Int } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Unit as UnitRow } from "./generated/client.ts";
import { type GlossaryTerm, listGlossary } from "./glossary.ts";
import { groupBy } from "./group-by.ts";
import type { LearnerId } from "./ids.ts";
import { pairColumns } from "./pair.ts";
import { type StoredUnit, toUnit } from "./unit.ts";

/** A unit that has the term, with every place in it: UTF-16 offsets in that side, end exclusive. */
export interface TermContext {
  readonly text: { readonly id: string; readonly title: string };
  readonly unit: StoredUnit;
  readonly places: readonly {
    readonly side: Side;
    readonly start: number;
    readonly end: number;
    readonly form: string;
  }[];
}

type Row = Omit<UnitRow, "learnerId" | "retiredAt"> & {
  readonly title: string;
  readonly side: string;
  readonly start: Int;
  readonly end: Int;
  readonly form: string;
};

/**
 * A term with its concordance: every unit of a live text that has it, the latest text first, in the order of reading.
 * Null when it is unknown, another learner's, or stands in no live text.
 */
export async function findTerm(
  db: Db,
  learnerId: LearnerId,
  termId: string,
): Promise<(GlossaryTerm & { readonly contexts: readonly TermContext[] }) | null> {
  const [term] = await listGlossary(db, learnerId, { termId });
  if (term === undefined) return null;
  const rows = await db.client.$queryRaw<Row[]>`
    SELECT ${pairColumns}, t."title", o."side", o."start", o."end", o."form"
    FROM "occurrence" o JOIN "unit" u ON u."id" = o."unitId" JOIN "text" t ON t."id" = u."textId"
    WHERE o."termId" = ${termId} AND o."learnerId" = ${learnerId} AND u."retiredAt" IS NULL AND t."learnerId" = ${learnerId} AND t."removedAt" IS NULL
    ORDER BY t."importedAt" DESC, t."id" DESC, u."index", o."side", o."start"`;
  const contexts = [...groupBy(rows, (row) => row.id).values()].flatMap(toContext);
  return { ...term, contexts };
}

function toContext(rows: readonly Row[]): TermContext[] {
  const [first] = rows;
  const unit = first === undefined ? null : toUnit(first);
  if (first === undefined || unit === null) return [];
  return [
    {
      text: { id: first.textId, title: first.title },
      unit,
      places: rows.map(({ side, start, end, form }) => ({
        side: side as Side,
        start: Number(start),
        end: Number(end),
        form,
      })),
    },
  ];
}
