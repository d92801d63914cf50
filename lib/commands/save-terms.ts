import { v7 as newId } from "uuid";
import type { Term } from "#lib/language/terms/term";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertOccurrences, type StoredOccurrence } from "#lib/store/occurrence";
import { insertTerms, listTermsByKey, type StoredTerm } from "#lib/store/term";
import type { TextRecord } from "#lib/store/text";
import { insertTextTerms, type TextTerm } from "#lib/store/text-term";
import { insertVariants, type StoredVariant } from "#lib/store/variant";

/** The terms found in a text that is being saved. */
export interface FoundTerms {
  readonly text: Pick<TextRecord, "id" | "sourceLang" | "targetLang">;
  readonly pairs: readonly { readonly id: string; readonly index: number }[];
  readonly terms: readonly Term[];
  readonly at: Date;
}

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
 * Saves the terms themselves and tells how they stand in the text. A term the learner has from another text stays that one, as it was ruled; it gains
 * places and variants. Belongs inside a transaction.
 */
export async function settleTerms(
  db: Db,
  learnerId: LearnerId,
  found: FoundTerms,
): Promise<TermRows> {
  const { text } = found;
  const terms = uniqueBy(found.terms, ({ key }) => key);
  const known = await listTermsByKey(
    db,
    learnerId,
    text,
    terms.map(({ key }) => key),
  );
  const ids = new Map(known.map(({ key, id }) => [key, id]));
  const fresh = terms.filter(({ key }) => !ids.has(key)).map((term) => newTerm(term, found));
  await insertTerms(db, learnerId, fresh);
  for (const { key, id } of fresh) ids.set(key, id);
  const unitIds = new Map(found.pairs.map(({ index, id }) => [index, id]));
  const rows = terms.map((term, index) => {
    const termId = ids.get(term.key) ?? "";
    const places = placesOf(term, termId, unitIds);
    const ofSource = places.filter(({ side }) => side === "source");
    const rank = { score: term.score, position: index + 1, places: ofSource.length };
    return { term, termId, places, textTerm: { textId: text.id, termId, ...rank } };
  });
  return {
    textTerms: rows.map(({ textTerm }) => textTerm),
    variants: rows.flatMap(({ term, termId }) => variantsOf(term, termId, text.id)),
    occurrences: rows.flatMap(({ places }) => places),
  };
}

function newTerm(term: Term, { text, at }: FoundTerms): StoredTerm {
  return {
    id: newId(),
    sourceLang: text.sourceLang,
    targetLang: text.targetLang,
    key: term.key,
    source: term.source,
    kind: term.kind,
    status: "proposed",
    ruledAt: null,
    createdAt: at,
  };
}

function variantsOf(term: Term, termId: string, textId: string): StoredVariant[] {
  return uniqueBy(term.targets, ({ text }) => text).map((variant, index) => ({
    id: newId(),
    termId,
    textId,
    text: variant.text,
    count: variant.count,
    position: index + 1,
  }));
}

function placesOf(
  term: Term,
  termId: string,
  unitIds: ReadonlyMap<number, string>,
): StoredOccurrence[] {
  const places = uniqueBy(term.occurrences, ({ unit, side, start }) => `${unit} ${side} ${start}`);
  return places.flatMap(({ unit, side, start, end, form }) => {
    const unitId = unitIds.get(unit);
    return unitId === undefined ? [] : [{ unitId, termId, side, start, end, form }];
  });
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
