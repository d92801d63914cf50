import {
  buildQueue,
  type QueueCard,
  type QueueCounts,
  type QueueOptions,
} from "#lib/memory/schedule/queue";

/**
 * What tomorrow will ask for when all of today's queue is answered, by the same limits and sibling rules. Today's cards are left
 * out: when they come back is decided by answers not yet given.
 */
export function tomorrowLoad<Card extends QueueCard>(
  cards: readonly Card[],
  options: QueueOptions,
  mayAsk?: (card: Card) => boolean,
): QueueCounts {
  const queue = buildQueue(cards, options, mayAsk);
  const asked = new Set<Card>([...queue.learning, ...queue.main]);
  const { calendar, preset } = options;
  const tomorrow = {
    at: queue.dayEndsAt,
    calendar,
    preset,
    introducedToday: 0,
    reviewedToday: 0,
  };
  return buildQueue(
    cards.filter((card) => !asked.has(card)),
    tomorrow,
    mayAsk,
  ).counts;
}
