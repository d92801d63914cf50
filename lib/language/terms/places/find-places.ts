import { readBitext } from "#lib/language/terms/bitext";
import type { Occurrence } from "#lib/language/terms/term";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { listOccurrences } from "./list-occurrences.ts";
import { createPlacer, type KnownTerm } from "./place-terms.ts";

export type { KnownTerm } from "./place-terms.ts";

/** A place of a known term. */
export interface KnownPlace extends Occurrence {
  readonly termId: string;
}

/**
 * Where known terms and their translations stand in some units, the very places `extractTerms` gives them (see `createPlacer`); by unit, then in the order of
 * the terms, the source side first.
 */
export function findPlaces(
  units: readonly Unit[],
  terms: readonly KnownTerm[],
  languages: LanguagePair,
): readonly KnownPlace[] {
  const bitext = readBitext(units, languages);
  const placeTerms = createPlacer(terms, bitext);
  return bitext.units.flatMap((unit) =>
    placeTerms(unit).flatMap((placed) => {
      const termId = terms[placed.term]?.id ?? "";
      return listOccurrences(placed, unit, bitext.leadSide).map((place) => ({ termId, ...place }));
    }),
  );
}
