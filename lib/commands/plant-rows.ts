import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import type { PairRows } from "#lib/store/pair-rows";
import type { TextRecord } from "#lib/store/text";
import { unitOf } from "#lib/store/unit";
import { plantCards } from "./plant-cards.ts";
import { plantUnits } from "./plant-units.ts";

/**
 * Makes the cards that a text asks for of rows that were put into it, and of terms that stand in it again, where they have none. Rows that come back may lack
 * some: while they were gone the text may have been told to ask for other kinds, and a term been taken back from rejection. Belongs inside a transaction.
 */
export async function plantRows(
  db: Db,
  learnerId: LearnerId,
  rows: {
    readonly text: Pick<TextRecord, "id" | "cardKinds">;
    readonly before: PairRows;
    readonly after: PairRows;
    readonly at: Date;
  },
): Promise<void> {
  const { text, before, after, at } = rows;
  const isWhole = after.content !== null;
  if (!isWhole) {
    const units = after.pairs.flatMap((pair) => unitOf(pair) ?? []);
    await plantUnits(db, learnerId, { text, units }, at);
  }
  if (isWhole || hasTermsBack(before, after)) await plantCards(db, learnerId, text, at);
}

function hasTermsBack(before: PairRows, after: PairRows): boolean {
  const stood = new Set(
    before.textTerms.flatMap(({ termId, places }) => (places > 0 ? [termId] : [])),
  );
  return after.textTerms.some(({ termId, places }) => places > 0 && !stood.has(termId));
}
