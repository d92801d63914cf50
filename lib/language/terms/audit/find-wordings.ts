import { readBitext } from "#lib/language/terms/bitext";
import { createPlacer, type KnownTerm } from "#lib/language/terms/places/place-terms";
import { foldChinese } from "#lib/language/text/fold";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Span, Unit } from "#lib/language/text/unit";
import { findStandings } from "./find-standings.ts";
import type { AuditTerm, Wording } from "./finding.ts";

/** A word that a dictionary gives for a term, standing where none of its translations does, is nearly always what it is called there. */
const DICTIONARY_TRUST = 0.9;

/**
 * What units call a term where none of its translations stands, by the dictionary: a word it gives for the term, at a place no other term's translation takes.
 * Either language may be the source.
 */
export function findWordings(
  units: readonly Unit[],
  terms: readonly AuditTerm[],
  languages: LanguagePair,
): readonly Wording[] {
  const missing = listMissing(terms);
  const bitext = readBitext(
    units.filter(({ index }) => missing.has(index)),
    languages,
  );
  const wanted = terms.filter(({ id }) => [...missing.values()].some((ids) => ids.has(id)));
  const taken = takenPlaces(terms);
  const placeTerms = createPlacer(
    wanted.map((term) => withDictionary(term, bitext.leadSide === "source", languages)),
    bitext,
  );
  return bitext.units.flatMap((unit) =>
    placeTerms(unit).flatMap(({ term, target }): Wording[] => {
      const termId = wanted[term]?.id ?? "";
      if (missing.get(unit.index)?.has(termId) !== true) return [];
      const place = target.find((one) => !taken.get(unit.index)?.some(overlaps(one)));
      if (place === undefined) return [];
      const { start, end } = place;
      return [{ termId, unit: unit.index, start, end, trust: DICTIONARY_TRUST }];
    }),
  );
}

/** The terms that stand in a unit without a translation, by unit. */
function listMissing(terms: readonly AuditTerm[]): ReadonlyMap<number, ReadonlySet<string>> {
  const missing = new Map<number, Set<string>>();
  for (const [id, standings] of findStandings(terms)) {
    for (const { unit, isTranslated } of standings) {
      if (isTranslated) continue;
      const known = missing.get(unit) ?? new Set<string>();
      missing.set(unit, known.add(id));
    }
  }
  return missing;
}

function withDictionary(
  { id, source, key, targets }: AuditTerm,
  isLeadSource: boolean,
  languages: LanguagePair,
): KnownTerm {
  const own = new Set(targets.map(({ text }) => foldChinese(text)));
  const found = isLeadSource
    ? [...languages.translations(source), ...languages.translations(key)]
    : languages.glosses(source);
  return {
    id,
    source,
    targets: [...new Set(found)].filter(
      (text) => /\p{L}/u.test(text) && !own.has(foldChinese(text)),
    ),
  };
}

function takenPlaces(terms: readonly AuditTerm[]): ReadonlyMap<number, readonly Span[]> {
  const taken = new Map<number, Span[]>();
  for (const place of terms.flatMap(({ occurrences }) => occurrences)) {
    if (place.side === "source") continue;
    const known = taken.get(place.unit);
    if (known === undefined) taken.set(place.unit, [place]);
    else known.push(place);
  }
  return taken;
}

function overlaps(one: Span) {
  return (other: Span): boolean => one.start < other.end && other.start < one.end;
}
