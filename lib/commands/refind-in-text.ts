import type { KnownPlace, KnownTerm } from "#lib/language/terms/places/find-places";
import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { type KnownRecord, listTermsToFind, plainTerm } from "#lib/store/known-terms";
import {
  deleteOccurrencesOfTerms,
  insertOccurrences,
  listOccurrencesOfTerms,
  type StoredOccurrence,
} from "#lib/store/occurrence";
import type { RelatedTerms } from "#lib/store/related-terms";
import {
  deleteTextTerms,
  insertTextTerms,
  lastPosition,
  listTextTerms,
  mapBestTermhood,
  type Termhood,
  type TextTerm,
} from "#lib/store/text-term";
import { listUnits, type StoredUnit } from "#lib/store/unit";
import { deleteVariants, insertVariants, listVariantsOfText } from "#lib/store/variant";
import { countTerms, type SearchedTerm } from "./count-terms.ts";

/** Finds terms anew in one text, or (`rows` not null) only in some rows of it: their places, counts and variants. Belongs inside a transaction. */
export async function refindInText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  search: {
    readonly related: RelatedTerms;
    readonly rows: readonly { readonly id: string }[] | null;
  },
): Promise<void> {
  const { standing, merged, byText } = search.related;
  const ids = new Set(byText.get(textId));
  const terms = standing.filter(({ id }) => ids.has(id));
  const gone = merged.filter(({ intoId }) => ids.has(intoId)).map(({ id }) => id);
  const all = [...ids, ...gone];
  const known = await listTermsToFind(db, learnerId, textId, terms);
  const rows = search.rows && new Set(search.rows.map(({ id }) => id));
  const isSearched = (unitId: string) => rows?.has(unitId) ?? true;
  const units = await listUnits(db, learnerId, textId);
  const found = await findIn(
    units.filter(({ id }) => isSearched(id)),
    known,
  );
  const others = await listOccurrencesOfTerms(db, learnerId, textId, [...ids]);
  const places = [...others.filter(({ unitId }) => !isSearched(unitId)), ...found];
  const searched = await searchedTerms(db, learnerId, textId, { known, merged, all });
  const stands = new Set(places.map(({ termId }) => termId));
  const here = searched.filter(({ textTerm, isNew }) => !isNew || stands.has(textTerm.termId));
  const counted = countTerms(here, places);
  await deleteOccurrencesOfTerms(db, learnerId, textId, all);
  await deleteVariants(db, learnerId, textId, all);
  await deleteTextTerms(db, learnerId, textId, all);
  await insertTextTerms(db, learnerId, counted.textTerms);
  await insertVariants(db, learnerId, counted.variants);
  await insertOccurrences(db, learnerId, places);
}

/**
 * The terms as they stood in the text, or are to: one that is new there has the termhood of what went into it, of another sense, of itself in other texts, and
 * one that was added by hand is certain. Those that went into others are looked for no longer.
 */
async function searchedTerms(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  { known, merged, all }: Search,
): Promise<(SearchedTerm & { readonly isNew: boolean })[]> {
  const rows = await listTextTerms(db, learnerId, textId, all);
  const variants = groupBy(
    await listVariantsOfText(db, learnerId, textId, all),
    ({ termId }) => termId,
  );
  const rowOf = new Map(rows.map((row) => [row.termId, row]));
  const mergedOf = groupBy(merged, ({ intoId }) => intoId);
  const fresh = known.filter(({ id }) => !rowOf.has(id));
  const elsewhere = await mapBestTermhood(
    db,
    learnerId,
    fresh.map(({ id }) => id),
  );
  const last = fresh.length === 0 ? 0 : await lastPosition(db, learnerId, textId);
  const rowsOf = (ids: readonly string[]) => bestOf(ids.flatMap((id) => rowOf.get(id) ?? []));
  const rowFor = ({ id, term }: KnownRecord): TextTerm => {
    const senses = known.filter((other) => other.term.key === term.key);
    const like =
      rowsOf((mergedOf.get(id) ?? []).map((one) => one.id)) ??
      rowsOf(senses.map((one) => one.id)) ??
      elsewhere.get(id) ??
      byHand;
    return { position: last + 1, ...like, termId: id, textId, places: 0 };
  };
  const found = known.map((one) => ({
    textTerm: rowOf.get(one.id) ?? rowFor(one),
    targets: one.targets,
    variants: variants.get(one.id) ?? [],
    isNew: !rowOf.has(one.id),
  }));
  const standing = new Set(known.map(({ id }) => id));
  const gone = rows
    .filter(({ termId }) => !standing.has(termId))
    .map((textTerm) => ({
      ...{ textTerm, targets: [], isNew: false },
      variants: variants.get(textTerm.termId) ?? [],
    }));
  return [...found, ...gone];
}

interface Search {
  readonly known: readonly KnownRecord[];
  readonly merged: RelatedTerms["merged"];
  /** The ids of both. */
  readonly all: readonly string[];
}

export const byHand: Termhood = {
  ...{ score: 1, probability: 1, tier: "core" },
  ...{ isCertain: true, choices: [] },
};

function bestOf(rows: readonly TextTerm[]): TextTerm | undefined {
  return rows.toSorted((one, other) => other.score - one.score)[0];
}

/** Every place of known terms in some units, each once. */
async function findIn(
  units: readonly StoredUnit[],
  known: readonly KnownTerm[],
): Promise<StoredOccurrence[]> {
  if (units.length === 0 || known.length === 0) return [];
  return toOccurrences(units, await findPlacesInThread(units, known.map(plainTerm)));
}

/** Places as rows, each once; those in rows that are not among these are left out. */
export function toOccurrences(
  units: readonly Pick<StoredUnit, "id" | "index">[],
  places: readonly KnownPlace[],
): StoredOccurrence[] {
  const idOf = new Map(units.map(({ index, id }) => [index, id]));
  const found = places.flatMap(({ unit, termId, side, start, end, form }) => {
    const unitId = idOf.get(unit);
    return unitId === undefined ? [] : [{ unitId, termId, side, start, end, form }];
  });
  const distinct = groupBy(found, ({ unitId, termId, side, start }) =>
    [unitId, termId, side, start].join(" "),
  );
  return [...distinct.values()].flatMap(([one]) => one ?? []);
}
