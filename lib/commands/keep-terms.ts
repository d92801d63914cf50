import type { KnownTerm } from "#lib/language/terms/places/find-places";
import { variantOfForm } from "#lib/language/terms/places/variant-of-form";
import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import type { StoredPair } from "#lib/store/pair";
import type { PairRows } from "#lib/store/pair-rows";
import { listTermsToKeep } from "#lib/store/term";
import { carryOccurrences } from "./find-occurrences.ts";
import type { TermRows } from "./save-terms.ts";

/**
 * The terms of a text that its new version was not found to have, but that the learner accepted or has answered cards of: where they stand in the new rows,
 * after those that were found. One that stands nowhere is kept without places: its cards wait for the day it comes back.
 */
export async function keepTerms(
  db: Db,
  learnerId: LearnerId,
  version: {
    readonly before: PairRows;
    readonly pairs: readonly StoredPair[];
    readonly found: TermRows;
  },
): Promise<TermRows> {
  const { before, pairs, found } = version;
  const isFound = new Set(found.textTerms.map(({ termId }) => termId));
  const missed = before.textTerms.map(({ termId }) => termId).filter((id) => !isFound.has(id));
  const terms = await listTermsToKeep(db, learnerId, missed);
  const kept = new Set(terms.map(({ id }) => id));
  const variants = before.variants.filter(({ termId }) => kept.has(termId));
  const textsOf = groupBy(variants, ({ termId }) => termId);
  const known = terms.map(
    ({ id, source }): KnownTerm => ({
      id,
      source,
      targets: (textsOf.get(id) ?? []).map(({ text }) => text),
    }),
  );
  const occurrences = await carryOccurrences(
    {
      before: before.pairs,
      after: pairs,
      places: before.occurrences.filter(({ termId }) => kept.has(termId)),
    },
    (units) => findPlacesInThread(units, known),
  );
  const ofTerm = groupBy(occurrences, ({ termId }) => termId);
  const placesOf = (termId: string, side: "source" | "target") =>
    (ofTerm.get(termId) ?? []).filter((place) => place.side === side);
  return {
    occurrences,
    textTerms: before.textTerms
      .filter(({ termId }) => kept.has(termId))
      .map((row, number) => ({
        ...row,
        position: found.textTerms.length + number + 1,
        places: placesOf(row.termId, "source").length,
      })),
    variants: variants.map((row) => {
      const texts = (textsOf.get(row.termId) ?? []).map(({ text }) => text);
      const forms = placesOf(row.termId, "target").map(({ form }) => variantOfForm(form, texts));
      return { ...row, count: forms.filter((text) => text === row.text).length };
    }),
  };
}
