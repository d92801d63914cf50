import { addDays, type Day } from "#lib/memory/time/day";
import type { CardPace } from "./time-left.ts";

/** Until every new card has been met. */
export interface TimeToFinish {
  readonly newCards: number;
  readonly newPerDay: number;
  /** Days of study, today's among them if it has room left; 0: every card was met; null: no new cards are asked. */
  readonly days: number | null;
  /** The last of them; null where there is none. */
  readonly lastDay: Day | null;
  /** Of a full day: its new cards and the reviews of the load there is now. */
  readonly minutesPerDay: number;
  /** Of all these days together. */
  readonly minutes: number;
  /** By the learner's own seconds a card, not the usual ones. */
  readonly ownPace: boolean;
}

/**
 * How long the deck takes at the preset's pace, studied every day. `introducedToday`: new cards already met today, which today's limit has no room for again.
 * `dailyLoad` in reviews a day, as `FutureDue` has it; that it grows with the cards met is not foreseen: the simulator does that.
 */
export function timeToFinish(deck: {
  readonly newCards: number;
  readonly newPerDay: number;
  readonly introducedToday: number;
  readonly dailyLoad: number;
  readonly pace: CardPace;
  readonly today: Day;
}): TimeToFinish {
  const { newCards, newPerDay, dailyLoad, pace, today } = deck;
  const roomToday = Math.max(0, newPerDay - deck.introducedToday);
  const reviewMinutes = (dailyLoad * pace.seconds.review) / 60;
  const minutesOf = (cards: number) => (cards * pace.seconds.new) / 60;
  const shared = {
    ...{ newCards, newPerDay, ownPace: pace.own },
    minutesPerDay: Math.round(minutesOf(Math.min(newPerDay, newCards)) + reviewMinutes),
  };
  if (newCards === 0) return { ...shared, days: 0, lastDay: null, minutes: 0 };
  if (newPerDay === 0) return { ...shared, days: null, lastDay: null, minutes: 0 };
  const after = Math.ceil(Math.max(0, newCards - roomToday) / newPerDay);
  const days = after + (roomToday > 0 ? 1 : 0);
  const minutes = Math.round(minutesOf(newCards) + days * reviewMinutes);
  return { ...shared, days, lastDay: addDays(today, after), minutes };
}
