import type { CardState } from "#lib/memory/schedule/card-state";
import type { DayLimits } from "#lib/memory/schedule/day-room";
import {
  countFrom,
  layOutDay,
  type QueueCard,
  type QueueCounts,
  type QueueOptions,
  queueFrom,
} from "#lib/memory/schedule/queue";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";

/**
 * What tomorrow will ask for when all of today's queue is answered and learned, by the same rules and limits, but without those for today only. Today's
 * cards are left out: when they come back is decided by answers not yet given.
 */
export function tomorrowLoad<Card extends QueueCard>(
  cards: readonly Card[],
  options: QueueOptions,
  mayAsk: (card: Card) => boolean = () => true,
): QueueCounts {
  const { at, calendar } = options;
  const queue = queueFrom(layOutDay(cards, options), options, mayAsk);
  const asked = new Set([...queue.learning, ...queue.main].map(({ id }) => id));
  const learned = learnedOn(dayOf(at, calendar));
  const then = cards.map((card) => {
    const state = asked.has(card.id) ? learned : card.state;
    return { ...card, state, learnedToday: false };
  });
  const limits = limitsOfTomorrow(options);
  const tomorrow = layOutDay(then, { ...limits, at: nextRollover(at, calendar), calendar });
  return countFrom(tomorrow, limits, mayAsk);
}

/** Past learning, and not due before long: what waits for the card is let pass. */
function learnedOn(today: Day): CardState {
  const intervalDays = 36_500;
  return {
    state: "review",
    memory: { stability: 1, difficulty: 1 },
    reps: 1,
    lapses: 0,
    lastReviewAt: new Date(0),
    lastReviewDay: today,
    dueDay: addDays(today, intervalDays),
    intervalDays,
  };
}

function limitsOfTomorrow({ preset, textLimits = [], plans = [] }: QueueOptions) {
  const unused = { introducedToday: 0, reviewedToday: 0 };
  return {
    preset,
    ...unused,
    plans: plans.map((plan) => ({ ...plan, introducedToday: 0 })),
    textLimits: textLimits.map(({ todayOnly: _, ...limits }) => ({ ...limits, ...unused })),
  } satisfies DayLimits;
}
