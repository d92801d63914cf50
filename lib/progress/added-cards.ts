import type { Day } from "#lib/memory/time/day";
import { inPeriods, type Period, type PeriodLength } from "./study-periods.ts";

/** Cards made in a period, and of all there ever were those up to and with it. */
export interface AddedPeriod extends Period {
  readonly cards: number;
  readonly cumulated: number;
}

/** `made`: cards by the day they were made, in any order; those before the range are in the first `cumulated`. */
export function addedCards(
  made: readonly { readonly day: Day; readonly cards: number }[],
  range: Period & { readonly length: PeriodLength },
): readonly AddedPeriod[] {
  const sum = (items: readonly { readonly cards: number }[]) =>
    items.reduce((total, { cards }) => total + cards, 0);
  let cumulated = sum(made.filter(({ day }) => day < range.from));
  return inPeriods(made, range).map(({ from, until, items }) => {
    const cards = sum(items);
    cumulated += cards;
    return { from, until, cards, cumulated };
  });
}
