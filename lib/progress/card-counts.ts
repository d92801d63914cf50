import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** A card is mature when its interval has reached three weeks. */
export const matureDays = 21;

/** A card as forecasts of days need it. */
export interface CountedCard {
  readonly state: CardState;
  readonly suspended: boolean;
  /** The day a buried card comes back. */
  readonly buriedUntilDay?: Day | null;
}

/** The order in which they are told. */
export const cardSorts = [
  "new",
  "learning",
  "relearning",
  "young",
  "mature",
  "suspended",
  "buried",
] as const;
export type CardSort = (typeof cardSorts)[number];

/** How many cards there are of each sort; a suspended card is only that, and one that is away for today only buried. */
export type CardCounts = Readonly<Record<CardSort, number>>;

/** Counts of the sorts that occur → of all. */
export function cardCounts(pairs: Iterable<readonly [CardSort, number]>): CardCounts {
  const none = { new: 0, learning: 0, relearning: 0, young: 0, mature: 0, suspended: 0, buried: 0 };
  return { ...none, ...Object.fromEntries(pairs) };
}
