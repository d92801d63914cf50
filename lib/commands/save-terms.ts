import { v7 as newId } from "uuid";
import type { Term } from "#lib/language/terms/term";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { insertOccurrences, type StoredOccurrence } from "#lib/store/occurrence";
import { insertTerms, listTermsByKey, type StoredTerm } from "#lib/store/term";
import type { TextRecord } from "#lib/store/text";
import { insertTextTerms } from "#lib/store/text-term";
import type { StoredUnit } from "#lib/store/unit";
import { insertVariants, type StoredVariant } from "#lib/store/variant";

/** The terms found in a text that is being saved. */
export interface FoundTerms {
  readonly text: TextRecord;
  readonly units: readonly StoredUnit[];
  readonly terms: readonly Term[];
  readonly at: Date;
}

/** Saves the terms of a new text. A term the learner has from another text stays that one, as it was ruled; it gains places and variants. Belongs inside a transaction. */
export async function saveTerms(db: Db, learnerId: LearnerId, found: FoundTerms): Promise<void> {
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
  const rows = terms.map((term, index) => ({
    term,
    id: ids.get(term.key) ?? "",
    position: index + 1,
  }));
  const textTerms = rows.map(({ term, id, position }) => ({
    textId: text.id,
    termId: id,
    score: term.score,
    position,
  }));
  await insertTextTerms(db, learnerId, textTerms);
  await insertVariants(
    db,
    learnerId,
    rows.flatMap(({ term, id }) => variantsOf(term, id, text.id)),
  );
  const unitIds = new Map(found.units.map((unit) => [unit.index, unit.id]));
  await insertOccurrences(
    db,
    learnerId,
    rows.flatMap(({ term, id }) => placesOf(term, id, unitIds)),
  );
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
    units: variant.units,
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
