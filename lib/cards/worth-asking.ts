import type { Term, Tier } from "#lib/language/terms/term";
import { foldTermKey } from "#lib/language/text/fold";
import type { Unit } from "#lib/language/text/unit";

/** The translations that are more than the term itself kept in its own script, in their order. */
export function translationsOf(source: string, targets: readonly string[]): string[] {
  const own = foldTermKey(source);
  return targets.filter((text) => text !== "" && foldTermKey(text) !== own);
}

/** Whether a term makes cards in a text: once it is accepted, and until it is ruled on where it is not doubtful there. */
export function makesCards({
  status,
  tier,
}: {
  readonly status: "proposed" | "accepted" | "rejected" | "merged";
  readonly tier: Tier;
}): boolean {
  return status === "accepted" || (status === "proposed" && tier !== "doubtful");
}

/** Whether enough of the sentence is left to guess the term from when all its places are blanked. */
export function isClozeable(term: Pick<Term, "occurrences">, unit: Unit): boolean {
  const places = term.occurrences.filter(
    (place) => place.unit === unit.index && place.side === "source",
  );
  const blanked = places.reduce((sum, { start, end }) => sum + end - start, 0);
  return blanked > 0 && blanked * 2 < unit.source.text.length;
}
