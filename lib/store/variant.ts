import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/**
 * A translation of a term as one text has it; `position` is its rank there (1 first), `count` how often it stands there. `isFound`: the
 * reading of that text proposed it; else it is looked for there because it is known from elsewhere or was ruled.
 */
export interface StoredVariant {
  readonly id: string;
  readonly termId: string;
  readonly textId: string;
  readonly text: string;
  readonly count: number;
  readonly position: number;
  readonly isFound: boolean;
}

export async function insertVariants(
  db: Db,
  learnerId: LearnerId,
  variants: readonly StoredVariant[],
): Promise<void> {
  const rows = variants.map((variant) => ({ ...variant, learnerId }));
  await insertRows(db, "variant", rows);
}

/** Takes all variants of these terms out of a text. */
export async function deleteVariants(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds: readonly string[],
): Promise<void> {
  await inPieces(termIds, async (piece) => {
    await db.client.variant.deleteMany({ where: { learnerId, textId, termId: { in: piece } } });
    return [];
  });
}

/** The variants of one text, of all its terms or of these, those of one term best first. */
export async function listVariantsOfText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  termIds?: readonly string[],
): Promise<StoredVariant[]> {
  const where = { textId, learnerId };
  const orderBy = [{ termId: "asc" }, { position: "asc" }] as const;
  const rows =
    termIds === undefined
      ? await db.client.variant.findMany({ where, orderBy: [...orderBy] })
      : await inPieces(termIds, (piece) =>
          db.client.variant.findMany({
            where: { ...where, termId: { in: piece } },
            orderBy: [...orderBy],
          }),
        );
  return rows.map(({ learnerId: _, ...variant }) => variant);
}
