/**
 * Why no live text asks for a card any more: it has no row (`unknown`), its text was taken from the shelf, its term was rejected or merged into another, its
 * pair was dropped or replaced, or the text has it no longer for any other reason.
 */
export const reasonsGone = [
  ...(["unknown", "textRemoved", "termRejected", "termMerged", "pairDropped"] as const),
  "notAsked",
] as const;

export type WhyGone = (typeof reasonsGone)[number];

/** A card that is asked no more. */
export interface GoneCard {
  readonly cardId: string;
  readonly why: WhyGone;
}
