import type { BitextUnit } from "#lib/language/terms/bitext";
import type { Occurrence } from "#lib/language/terms/term";
import type { Side } from "#lib/language/text/unit";
import type { PlacedTerm } from "./place-terms.ts";

/** The places of a term in a unit, the source side first. */
export function listOccurrences(
  { source, target }: PlacedTerm,
  { index, lead, facing }: BitextUnit,
  leadSide: Side,
): Occurrence[] {
  const textOf = (side: Side) => (side === leadSide ? lead : facing);
  const on = (side: Side) => (side === "source" ? source : target);
  return (["source", "target"] as const).flatMap((side) =>
    on(side).map(({ start, end }) => {
      return { unit: index, side, start, end, form: textOf(side).slice(start, end) };
    }),
  );
}
