import { addDays, type Day } from "#lib/memory/time/day";

/** So many cards come back on a day. */
export interface DueCount {
  readonly day: Day;
  readonly cards: number;
}

/** What falls due by what is known today; answers yet to be given are not foreseen. */
export interface FutureDue {
  /** Of the cards due, those whose day has passed. They are in `days[0]` too. */
  readonly backlog: number;
  /** From today on, one number a day. */
  readonly days: readonly number[];
  /** The sum of `days`. */
  readonly total: number;
  readonly tomorrow: number;
  /** Cards due later than the last of `days`. */
  readonly later: number;
  /** Reviews a day, should every card keep its interval: the sum of 1 / interval, a card in steps counting as one of a day. */
  readonly dailyLoad: number;
}

/** A plot of fewer days would be bars without a scale to read them by. */
const leastDays = 31;

/** `days` 1 or more; null: to the last day on which a card is due, at least 31. */
export function futureDue(
  counts: readonly DueCount[],
  {
    today,
    days,
    dailyLoad,
  }: { readonly today: Day; readonly days: number | null; readonly dailyLoad: number },
): FutureDue {
  const last = counts.reduce<number>((latest, { day }) => Math.max(latest, day), today);
  const length = days ?? Math.max(leastDays, last - today + 1);
  const byDay = Array.from({ length }, () => 0);
  for (const { day, cards } of counts) {
    const ahead = Math.max(0, day - today);
    if (ahead < length) byDay[ahead] = (byDay[ahead] ?? 0) + cards;
  }
  const sumOf = (isWanted: (day: Day) => boolean) =>
    counts.reduce((sum, { day, cards }) => sum + (isWanted(day) ? cards : 0), 0);
  const tomorrow = addDays(today, 1);
  return {
    backlog: sumOf((day) => day < today),
    days: byDay,
    total: byDay.reduce((sum, cards) => sum + cards, 0),
    tomorrow: sumOf((day) => day === tomorrow),
    later: sumOf((day) => day - today >= length),
    dailyLoad,
  };
}
