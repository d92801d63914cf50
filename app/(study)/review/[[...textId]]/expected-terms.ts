import type { CardKind } from "#lib/cards/card-face";
import type { ExpectedTerm } from "#lib/language/grade/check-answer";
import { longestFirst } from "#lib/language/terms/places/match-words";
import type { Term } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";

/**
 * The terms a typed translation of a unit is looked through for, in the order they stand in the question. Accepted first is the wording
 * the unit itself has, then the text's other ones. Only translations of whole units are looked through.
 */
export function expectedTerms(
  kind: CardKind,
  unitIndex: number,
  terms: readonly Term[],
): ExpectedTerm[] {
  if (kind !== "translation" && kind !== "translationReversed") return [];
  const [asked, accepted] =
    kind === "translation" ? (["source", "target"] as const) : (["target", "source"] as const);
  const onSide = (side: Side) => placesOn(side, unitIndex, terms);
  const [inQuestion, inReference] = [onSide(asked), onSide(accepted)];
  const found = terms.flatMap((term) => {
    const first = inQuestion.find((place) => place.term === term);
    const inAnswer = inReference.filter((place) => place.term === term).map(({ form }) => form);
    // A term that the reference itself does not have cannot be asked of the learner.
    if (first === undefined || inAnswer.length === 0) return [];
    const others = accepted === "target" ? term.targets.map(({ text }) => text) : [term.source];
    const variants = [...new Set([...inAnswer, ...others])];
    return [{ start: first.start, expected: { source: first.form, variants } }];
  });
  return found.sort((one, other) => one.start - other.start).map(({ expected }) => expected);
}

/** Of terms inside one another only the longest is asked for. */
function placesOn(side: Side, unitIndex: number, terms: readonly Term[]) {
  const places = terms.flatMap((term) =>
    term.occurrences
      .filter((place) => place.side === side && place.unit === unitIndex)
      .map((place) => ({ ...place, term })),
  );
  return longestFirst(places);
}
