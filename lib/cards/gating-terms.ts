import type { ExpectedTerm } from "#lib/language/grade/expected-term";
import { longestFirst } from "#lib/language/terms/places/match-words";
import type { Term } from "#lib/language/terms/term";
import type { Side, Span } from "#lib/language/text/unit";

/** A term that an answer is looked through for; `places`: where it stands in the question, by UTF-16 offset. */
export interface GatingTerm extends ExpectedTerm {
  readonly termId: string;
  readonly places: readonly Span[];
}

type PlacedTerm = Pick<Term, "source" | "targets" | "occurrences"> & { readonly id: string };

/**
 * The terms that gate a translation of a unit, `asked` its side that is shown: those that stand on both of its sides, in the order they stand
 * in the question; of terms inside one another only the longest. Accepted first is the wording that the unit itself has, then the others of its text.
 */
export function gatingTerms<T extends PlacedTerm>(
  asked: Side,
  unitIndex: number,
  terms: readonly T[],
): GatingTerm[] {
  const accepted = asked === "source" ? "target" : "source";
  const inQuestion = placesOn(asked, unitIndex, terms);
  const inReference = placesOn(accepted, unitIndex, terms);
  const found = terms.flatMap((term) => {
    const places = inQuestion.filter((place) => place.term === term);
    const inAnswer = inReference.filter((place) => place.term === term).map(({ form }) => form);
    const [first] = places;
    // What the reference itself does not have cannot be asked of the learner.
    if (first === undefined || inAnswer.length === 0) return [];
    const others = accepted === "target" ? term.targets.map(({ text }) => text) : [term.source];
    const gating: GatingTerm = {
      termId: term.id,
      source: first.form,
      variants: [...new Set([...inAnswer, ...others])],
      places: places.map(({ start, end }) => ({ start, end })),
    };
    return [{ start: first.start, gating }];
  });
  return found.sort((one, other) => one.start - other.start).map(({ gating }) => gating);
}

function placesOn<T extends PlacedTerm>(side: Side, unitIndex: number, terms: readonly T[]) {
  const places = terms.flatMap((term) =>
    term.occurrences
      .filter((place) => place.side === side && place.unit === unitIndex)
      .map((place) => ({ ...place, term })),
  );
  return longestFirst(places).toSorted((one, other) => one.start - other.start);
}
