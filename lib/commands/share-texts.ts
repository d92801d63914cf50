import { v7 as newId } from "uuid";
import { variantOfForm } from "#lib/language/terms/places/variant-of-form";
import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTermsToFind, plainTerm } from "#lib/store/known-terms";
import { listTermRecords, type StoredTerm } from "#lib/store/term";
import { listTextsSince } from "#lib/store/term-texts";
import { insertTextTerms, listTextTerms } from "#lib/store/text-term";
import { listUnits } from "#lib/store/unit";
import { insertVariants, listVariantsOfText } from "#lib/store/variant";

/** Terms that come out of another again, and since when they were in it. */
export interface LetOut {
  readonly termId: string;
  readonly otherIds: readonly string[];
  readonly since: Date;
}

/**
 * Gives terms that come out of another their part of the texts that were imported meanwhile: where they stand in one, a row, with those of the translations that its
 * reading proposed which stand beside them. Belongs inside a transaction, after the terms are out and before they are found anew.
 */
export async function shareTexts(
  db: Db,
  learnerId: LearnerId,
  { termId, otherIds, since }: LetOut,
): Promise<void> {
  const others = await listTermRecords(db, learnerId, otherIds);
  for (const textId of await listTextsSince(db, learnerId, termId, since)) {
    for (const other of others) await shareText(db, learnerId, { textId, termId, other });
  }
}

async function shareText(
  db: Db,
  learnerId: LearnerId,
  {
    textId,
    termId,
    other,
  }: { readonly textId: string; readonly termId: string; readonly other: StoredTerm },
): Promise<void> {
  const rows = await listTextTerms(db, learnerId, textId, [termId, other.id]);
  const [row] = rows;
  const [known] = await listTermsToFind(db, learnerId, textId, [other]);
  if (rows.length !== 1 || row?.termId !== termId || known === undefined) return;
  const proposed = (await listVariantsOfText(db, learnerId, textId, [termId])).filter(
    ({ isFound }) => isFound,
  );
  const targets = proposed.map(({ text }) => text);
  const units = await listUnits(db, learnerId, textId);
  const places = await findPlacesInThread(units, [{ ...plainTerm(known), targets }]);
  if (!places.some(({ side }) => side === "source")) return;
  const beside = new Set(
    places.flatMap(({ side, form }) => (side === "target" ? variantOfForm(form, targets) : [])),
  );
  const own = { termId: other.id, count: 0 };
  const variants = proposed.filter(({ text }) => beside.has(text));
  await insertTextTerms(db, learnerId, [{ ...row, termId: other.id, places: 0 }]);
  await insertVariants(
    db,
    learnerId,
    variants.map((variant) => ({ ...variant, ...own, id: newId() })),
  );
}
