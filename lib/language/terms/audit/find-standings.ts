import type { Occurrence } from "#lib/language/terms/term";
import type { Span } from "#lib/language/text/unit";
import type { AuditTerm } from "./finding.ts";

/** A unit where a term stands by itself: its places there, and those of its translations. */
export interface Standing {
  readonly unit: number;
  readonly sources: readonly Span[];
  /** How it is written there. */
  readonly forms: readonly string[];
  readonly targets: readonly Occurrence[];
  /** A translation of it stands there, be it inside a longer term's. */
  readonly isTranslated: boolean;
}

/**
 * The units where each term stands by itself, ascending, by its id. A place inside a longer term's place does not count, on the target side only when the
 * longer term holds the shorter one on the source side too.
 */
export function findStandings(
  terms: readonly AuditTerm[],
): ReadonlyMap<string, readonly Standing[]> {
  const byUnit = new Map<number, UnitTerm[]>();
  for (const { id, probability, occurrences } of terms) {
    for (const place of occurrences) {
      const here = entry(byUnit, place.unit, (): UnitTerm[] => []);
      let term = here.at(-1);
      if (term?.id !== id) {
        term = { id, probability, source: [], target: [] };
        here.push(term);
      }
      term[place.side].push(place);
    }
  }
  const standings = new Map<string, Standing[]>();
  for (const [unit, here] of [...byUnit].sort((a, b) => a[0] - b[0])) {
    for (const term of here) {
      const sources = term.source.filter((place) => !here.some(isAround(place, "source", term)));
      if (sources.length === 0) continue;
      const longer = here.filter((other) =>
        term.source.some((place) => isAround(place, "source", term)(other)),
      );
      const targets = term.target.filter((place) => !longer.some(isAround(place, "target", term)));
      const isTranslated = term.target.length > 0;
      const forms = sources.map(({ form }) => form);
      entry(standings, term.id, () => []).push({ unit, sources, forms, targets, isTranslated });
    }
  }
  return standings;
}

interface UnitTerm {
  readonly id: string;
  readonly probability: number;
  readonly source: Occurrence[];
  readonly target: Occurrence[];
}

/** Whether another term has a longer place that holds this one. A phrase that is less surely a term than what it holds is only a phrase ("anode side"). */
function isAround(place: Span, side: "source" | "target", term: UnitTerm) {
  const length = place.end - place.start;
  return (other: UnitTerm): boolean =>
    other !== term &&
    other.probability >= term.probability &&
    other[side].some(
      ({ start, end }) => start <= place.start && place.end <= end && end - start > length,
    );
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
