import { fromDate, toDate } from "./columns.ts";
import type { Db } from "./database.ts";
import type { Translation as Row } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { inPieces } from "./in-pieces.ts";
import { insertRows } from "./insert-rows.ts";

/** What the learner said of a translation: the one to use, one that is right too, or none of this term. */
export type TranslationRuling = "preferred" | "accepted" | "rejected";

/** A translation of a term that was ruled, over all texts; no text need have it. */
export interface StoredTranslation {
  readonly id: string;
  readonly termId: string;
  readonly text: string;
  readonly ruling: TranslationRuling;
  readonly ruledAt: Date;
}

/** What was ruled of the translations of these terms (null: of all), those of one term in the order they were ruled. */
export async function listTranslations(
  db: Db,
  learnerId: LearnerId,
  termIds: readonly string[] | null,
): Promise<StoredTranslation[]> {
  const orderBy = [{ termId: "asc" }, { ruledAt: "asc" }, { id: "asc" }] as const;
  const rows =
    termIds === null
      ? await db.client.translation.findMany({ where: { learnerId }, orderBy: [...orderBy] })
      : await inPieces(termIds, (piece) =>
          db.client.translation.findMany({
            where: { learnerId, termId: { in: piece } },
            orderBy: [...orderBy],
          }),
        );
  return rows.map(toTranslation);
}

export async function insertTranslations(
  db: Db,
  learnerId: LearnerId,
  translations: readonly StoredTranslation[],
): Promise<void> {
  const rows = translations.map((row) => ({ ...row, learnerId, ruledAt: fromDate(row.ruledAt) }));
  await insertRows(db, "translation", rows);
}

/** Takes rulings away: those translations are again what the texts say. */
export async function deleteTranslations(
  db: Db,
  learnerId: LearnerId,
  translationIds: readonly string[],
): Promise<void> {
  await inPieces(translationIds, async (piece) => {
    await db.client.translation.deleteMany({ where: { learnerId, id: { in: piece } } });
    return [];
  });
}

function toTranslation(row: Row): StoredTranslation {
  return {
    id: row.id,
    termId: row.termId,
    text: row.text,
    ruling: row.ruling as TranslationRuling,
    ruledAt: toDate(row.ruledAt),
  };
}
