import type { Preset } from "#lib/memory/schedule/card-state";
import {
  dueInstantOf,
  type Queue,
  type QueueCard,
  type QueueCounts,
} from "#lib/memory/schedule/queue";
import { applyReview, standingAnswers } from "#lib/memory/sync/fold-reviews";
import type { Review } from "#lib/memory/sync/review";

/**
 * A queue as it stands after the reviews that this device has not sent yet: cards answered are gone, or wait in their steps. An answer the
 * server already knew when it built the queue changes nothing. A retraction of an answer that was sent cannot be applied here: that card comes
 * back when the retraction arrives.
 */
export function withUnsent<Card extends QueueCard>(
  queue: Queue<Card>,
  unsent: readonly Review[],
  preset: Preset,
): Queue<Card> {
  const after = (card: Card) => answered(card, unsent, preset);
  const learning = queue.learning.map(after);
  const main = queue.main.map(after);
  const untouched = new Set(queue.main);
  const inSteps = main.filter((card) => !untouched.has(card));
  const rest = {
    learning: [...learning, ...inSteps].filter((card) => waitsToday(card, queue)),
    main: main.filter((card) => untouched.has(card)),
  };
  return {
    ...rest,
    counts: countsOf([...rest.learning, ...rest.main]),
    dayEndsAt: queue.dayEndsAt,
  };
}

function answered<Card extends QueueCard>(
  card: Card,
  unsent: readonly Review[],
  preset: Preset,
): Card {
  const own = unsent.filter(({ cardId }) => cardId === card.id);
  const lastMs = card.state.state === "new" ? -Infinity : card.state.lastReviewAt.getTime();
  const fresh = standingAnswers(own).filter(({ answeredAt }) => answeredAt.getTime() > lastMs);
  if (fresh.length === 0) return card;
  const state = fresh.reduce(
    (before, answer) => applyReview(before, answer, preset.weights),
    card.state,
  );
  return { ...card, state };
}

function countsOf(cards: readonly QueueCard[]): QueueCounts {
  const fresh = cards.filter(({ state }) => state.state === "new").length;
  const review = cards.filter(({ state }) => state.state === "review").length;
  return { new: fresh, learning: cards.length - fresh - review, review };
}

function waitsToday(card: QueueCard, queue: Queue<QueueCard>): boolean {
  const dueAt = dueInstantOf(card.state);
  return dueAt !== null && dueAt < queue.dayEndsAt;
}
