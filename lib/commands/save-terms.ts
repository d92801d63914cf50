import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertOccurrences, type StoredOccurrence } from "#lib/store/occurrence";
import { insertTerms } from "#lib/store/term";
import { insertTextTerms, type TextTerm } from "#lib/store/text-term";
import { insertVariants, type StoredVariant } from "#lib/store/variant";
import { type FoundTerms, planTerms } from "./plan-terms.ts";

/** How terms stand in a text, as rows. */
export interface TermRows {
  readonly textTerms: readonly TextTerm[];
  readonly variants: readonly StoredVariant[];
  readonly occurrences: readonly StoredOccurrence[];
}

/** Saves the terms of a new text. Belongs inside a transaction. */
export async function saveTerms(db: Db, learnerId: LearnerId, found: FoundTerms): Promise<void> {
  const { textTerms, variants, occurrences } = await settleTerms(db, learnerId, found);
  await insertTextTerms(db, learnerId, textTerms);
  await insertVariants(db, learnerId, variants);
  await insertOccurrences(db, learnerId, occurrences);
}

/**
 * Saves the terms themselves and tells how they stand in the text, as `planTerms` says. A term the learner has from another text stays that one, as it was
 * ruled; it gains places and variants. Belongs inside a transaction.
 */
export async function settleTerms(
  db: Db,
  learnerId: LearnerId,
  found: FoundTerms,
): Promise<TermRows> {
  const planned = await planTerms(db, learnerId, found);
  await insertTerms(
    db,
    learnerId,
    planned.flatMap(({ term, isFresh }) => (isFresh ? [term] : [])),
  );
  return {
    textTerms: planned.map(({ textTerm }) => textTerm),
    variants: planned.flatMap(({ variants }) => variants),
    occurrences: planned.flatMap(({ places }) => places),
  };
}
