import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** A card is mature when its interval has reached three weeks. */
export const matureDays = 21;

/** A card as statistics need it. */
export interface CountedCard {
  readonly state: CardState;
  readonly suspended: boolean;
  /** The day a buried card comes back. */
  readonly buriedUntilDay?: Day | null;
}

/** How many cards there are of each sort; a suspended card is only that. */
export interface CardCounts {
  readonly new: number;
  readonly learning: number;
  readonly relearning: number;
  readonly young: number;
  readonly mature: number;
  readonly suspended: number;
}

export function countCards(cards: Iterable<CountedCard>): CardCounts {
  const counts = { new: 0, learning: 0, relearning: 0, young: 0, mature: 0, suspended: 0 };
  for (const card of cards) counts[card.suspended ? "suspended" : sortOf(card.state)] += 1;
  return counts;
}

function sortOf(state: CardState): Exclude<keyof CardCounts, "suspended"> {
  if (state.state !== "review") return state.state;
  return state.intervalDays >= matureDays ? "mature" : "young";
}
