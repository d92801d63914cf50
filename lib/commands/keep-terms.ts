import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { asKnownTerms, plainTerm } from "#lib/store/known-terms";
import type { StoredPair } from "#lib/store/pair";
import type { PairRows } from "#lib/store/pair-rows";
import { listTermRecords, listTermsToKeep } from "#lib/store/term";
import { countTerms } from "./count-terms.ts";
import { carryOccurrences } from "./find-occurrences.ts";
import type { TermRows } from "./save-terms.ts";

/**
 * The terms of a text that its new version was not found to have, but that the learner accepted or has answered cards of: where they stand in the new rows,
 * after those that were found. One that stands nowhere is kept without places: its cards wait for the day it comes back. So does one that went into another: it
 * may be let out again.
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
  const known = await asKnownTerms(db, learnerId, terms, variants);
  const places = before.occurrences.filter(({ termId }) => kept.has(termId));
  const occurrences = await carryOccurrences(
    { before: before.pairs, after: pairs, places },
    (units) => findPlacesInThread(units, known.map(plainTerm)),
  );
  const variantsOf = groupBy(variants, ({ termId }) => termId);
  const rowOf = new Map(before.textTerms.map((row) => [row.termId, row]));
  const searched = known.flatMap(({ id, targets }, number) => {
    const row = rowOf.get(id);
    if (row === undefined) return [];
    const textTerm = { ...row, position: found.textTerms.length + number + 1 };
    return [{ textTerm, targets, variants: variantsOf.get(id) ?? [] }];
  });
  const counted = countTerms(searched, occurrences);
  const gone = await listMergedRows(db, learnerId, before, missed);
  return {
    occurrences,
    textTerms: [...counted.textTerms, ...gone.textTerms],
    variants: [...counted.variants, ...gone.variants],
  };
}

async function listMergedRows(
  db: Db,
  learnerId: LearnerId,
  before: PairRows,
  termIds: readonly string[],
): Promise<Pick<TermRows, "textTerms" | "variants">> {
  const terms = await listTermRecords(db, learnerId, termIds);
  const merged = new Set(terms.flatMap(({ id, status }) => (status === "merged" ? [id] : [])));
  return {
    textTerms: before.textTerms.filter(({ termId }) => merged.has(termId)),
    variants: before.variants.filter(({ termId }) => merged.has(termId)),
  };
}
