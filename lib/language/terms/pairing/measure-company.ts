import { isUnbroken, type MentionView } from "./mention-view.ts";

/** What the rest of the text says of a span. */
export interface CompanyFeatures {
  /** Units (log₂) that have the span, and not the term. */
  readonly apart: number;
  /** The share of the term's other units that have it too. */
  readonly together: number;
  /** The share of its other units in which the same word stands right before, or after: it may be cut out of something longer. */
  readonly tiedBefore: number;
  readonly tiedAfter: number;
  /** How many times more units (log₂, at most 3) have it without its first, or last, word: that word may not belong to it. */
  readonly looserFirst: number;
  readonly looserLast: number;
}

const MOST_LOOSER = 3;

export function measureCompany(
  view: MentionView,
  first: number,
  last: number,
  folded: string,
): CompanyFeatures {
  const { unit, lore, places } = view;
  const { fold } = lore.bitext.languages.facing;
  const standing = lore.index.placesOf(folded);
  const together = standing.filter((place) => places.has(place)).length;
  const unitsWith = (from: number, to: number) => {
    const { start = 0 } = unit.facingWords[from] ?? {};
    const { end = start } = unit.facingWords[to] ?? {};
    return lore.index.placesOf(fold(unit.facing.slice(start, end)).folded).length;
  };
  const tied = (from: number, to: number, isTied: boolean) =>
    isTied && standing.length > 1 ? (unitsWith(from, to) - 1) / (standing.length - 1) : 0;
  const looser = (from: number, to: number) =>
    last > first ? Math.min(MOST_LOOSER, Math.log2(unitsWith(from, to) / standing.length)) : 0;
  const hasAfter = last + 1 < unit.facingWords.length;
  return {
    apart: Math.log2(1 + standing.length - together),
    together: places.size > 1 ? (together - 1) / (places.size - 1) : 0,
    tiedBefore: tied(first - 1, last, first > 0 && isUnbroken(unit, first)),
    tiedAfter: tied(first, last + 1, hasAfter && isUnbroken(unit, last + 1)),
    looserFirst: looser(first + 1, last),
    looserLast: looser(first, last - 1),
  };
}
