import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";
import { type LaidOutDeck, layOutDeck } from "./deck-columns.ts";

interface Card {
  readonly state: CardState;
  readonly suspended: boolean;
  readonly buriedUntilDay: Day | null;
}

/** Cards as they stand, laid out for a simulation: suspended ones are left out and counted, buried ones come when they are dug up. New ones in the order in which they will be learned. */
export function layOutCards(
  cards: readonly Card[],
  today: Day,
): LaidOutDeck & { readonly suspended: number } {
  const playing = cards.filter(({ suspended }) => !suspended);
  const laidOut = layOutDeck(
    playing.map(({ state }) => state),
    today,
  );
  for (const [index, { buriedUntilDay }] of playing.entries()) {
    const row = laidOut.rowOf[index] ?? 0;
    const dueDay = laidOut.deck.dueDay[row];
    if (buriedUntilDay === null || dueDay === undefined) continue;
    laidOut.deck.dueDay[row] = Math.max(dueDay, buriedUntilDay - today);
  }
  return { ...laidOut, suspended: cards.length - playing.length };
}
