import type { Db } from "./database.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** A translation of a term as one text has it; `position` is its rank there (1 first), `count` how often it stands there. */
export interface StoredVariant {
  readonly id: string;
  readonly termId: string;
  readonly textId: string;
  readonly text: string;
  readonly count: number;
  readonly position: number;
}

export async function insertVariants(
  db: Db,
  learnerId: LearnerId,
  variants: readonly StoredVariant[],
): Promise<void> {
  const rows = variants.map((variant) => ({ ...variant, learnerId }));
  await insertRows(db, "variant", rows);
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

/**
 * The variants of these terms that stand in live texts, those of one term best first: those of the latest text before older ones of the same rank.
 * Where none of a term stands any longer, those that did: its cards still need an answer.
 */
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
  const standing = new Set(rows.filter(({ count }) => count > 0).map(({ termId }) => termId));
  return rows
    .filter(({ termId, count }) => count > 0 || !standing.has(termId))
    .map(({ learnerId: _, ...variant }) => variant);
}
