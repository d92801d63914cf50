import type { FindingGroup } from "./finding.ts";
import type { Way } from "./list-ways.ts";

/** A way of translating a term as a finding shows it. */
export function groupOf(termId: string, { translation, isGuess, uses }: Way): FindingGroup {
  const places = uses.flatMap(({ unit, sources, targets }) => [
    ...sources.map(({ start, end }) => ({ unit, side: "source" as const, start, end })),
    ...targets.map(({ start, end }) => ({ unit, side: "target" as const, start, end })),
  ]);
  return { termId, translation, count: uses.length, isGuess, places };
}
