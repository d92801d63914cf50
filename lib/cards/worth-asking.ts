import type { Term } from "#lib/language/terms/term";
import { foldTermKey } from "#lib/language/text/fold";
import type { Unit } from "#lib/language/text/unit";

/** The translations that are more than the term itself kept in its own script, in their order. */
export function translationsOf(source: string, targets: readonly string[]): string[] {
  const own = foldTermKey(source);
  return targets.filter((text) => text !== "" && foldTermKey(text) !== own);
}

/** Whether enough of the sentence is left to guess the term from when all its places are blanked. */
export function isClozeable(term: Term, unit: Unit): boolean {
  const places = term.occurrences.filter(
    (place) => place.unit === unit.index && place.side === "source",
  );
  const blanked = places.reduce((sum, { start, end }) => sum + end - start, 0);
  return blanked > 0 && blanked * 2 < unit.source.text.length;
}
