import type { KnownPlace } from "#lib/language/terms/places/find-places";
import { findPlacesInThread } from "#lib/lexicon/text-thread";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { LearnerId } from "#lib/store/ids";
import { listKnownTerms } from "#lib/store/known-terms";
import type { StoredOccurrence } from "#lib/store/occurrence";
import type { StoredPair } from "#lib/store/pair";
import { type StoredUnit, unitOf } from "#lib/store/unit";

/** Rows as they were, with the places of terms in them, and as they are. */
export interface ChangedRows {
  readonly before: readonly StoredPair[];
  readonly after: readonly StoredPair[];
  readonly places: readonly StoredOccurrence[];
}

/** Where the terms of a text stand in rows that changed. */
export async function findOccurrences(
  db: Db,
  learnerId: LearnerId,
  change: ChangedRows & { readonly textId: string },
): Promise<StoredOccurrence[]> {
  const terms = await listKnownTerms(db, learnerId, change.textId);
  return carryOccurrences(change, (units) => findPlacesInThread(units, terms));
}

/** The places of terms in rows that changed: as before where the words are the same, found anew elsewhere; none in a loose row. */
export async function carryOccurrences(
  { before, after, places }: ChangedRows,
  find: (units: readonly StoredUnit[]) => Promise<readonly KnownPlace[]>,
): Promise<StoredOccurrence[]> {
  const known = new Map(before.map((pair) => [pair.id, wordsOf(pair)]));
  const isKnown = (pair: StoredPair) => known.get(pair.id) === wordsOf(pair);
  const kept = new Set(after.filter(isKnown).map(({ id }) => id));
  const standing = places.filter(({ unitId }) => kept.has(unitId));
  const units = after.flatMap((pair) => (isKnown(pair) ? [] : (unitOf(pair) ?? [])));
  if (units.length === 0) return standing;
  const idOf = new Map(units.map(({ index, id }) => [index, id]));
  const found = (await find(units)).map(({ unit, ...place }) => ({
    ...place,
    unitId: idOf.get(unit) ?? "",
  }));
  const distinct = groupBy(found, ({ unitId, termId, side, start }) =>
    [unitId, termId, side, start].join(" "),
  );
  return [...standing, ...[...distinct.values()].flatMap(([one]) => one ?? [])];
}

function wordsOf({ source, target }: StoredPair): string {
  return JSON.stringify([source?.text ?? null, target?.text ?? null]);
}
