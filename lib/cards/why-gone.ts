/**
 * Why no live text asks for a card any more: it has no row (`unknown`), its text was taken from the shelf, its term was rejected, merged into another or said to be known (`termKnown`), its
 * pair was dropped or replaced, or the text has it no longer for any other reason.
 */
export const reasonsGone = [
  ...(["unknown", "textRemoved", "termRejected", "termMerged", "pairDropped"] as const),
  "termKnown",
  "notAsked",
] as const;

export type WhyGone = (typeof reasonsGone)[number];

/** A card that is asked no more. */
export interface GoneCard {
  readonly cardId: string;
  readonly why: WhyGone;
}
