import type { Variant } from "#lib/language/terms/term";
import { fromJson, toJson } from "./columns.ts";
import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** A translation of a term as one text has it; `position` is its rank there (1 first). */
export interface StoredVariant extends Variant {
  readonly id: string;
  readonly termId: string;
  readonly textId: string;
  readonly position: number;
}

export async function insertVariants(
  db: Db,
  learnerId: LearnerId,
  variants: readonly StoredVariant[],
): Promise<void> {
  const rows = variants.map((variant) => ({
    ...variant,
    learnerId,
    units: toJson(variant.units),
  }));
  await insertRows(db, "variant", rows);
}

/** The variants of these terms in live texts, those of one term best first: those of the latest text before older ones of the same rank. */
export async function listVariants(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[],
): Promise<StoredVariant[]> {
  const rows = await inPieces(termIds, (piece) =>
    db.client.variant.findMany({
      where: { learnerId, termId: { in: piece }, inText: { removedAt: null } },
      orderBy: [{ position: "asc" }, { textId: "desc" }],
    }),
  );
  return rows.map(({ learnerId: _, units, ...variant }) => ({
    ...variant,
    units: fromJson(units),
  }));
}
