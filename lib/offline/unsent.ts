import type { Preset } from "#lib/memory/schedule/card-state";
import {
  dueInstantOf,
  type Queue,
  type QueueCard,
  type QueueCounts,
} from "#lib/memory/schedule/queue";
import type { CardAct } from "#lib/memory/sync/card-act";
import { applyEvent, type CardEvent, standingEvents, untouched } from "#lib/memory/sync/fold-card";
import type { Answer } from "#lib/memory/sync/review";
import { dayOf } from "#lib/memory/time/learner-day";

/**
 * A queue as it stands after what this device has not sent yet: cards answered are gone, or wait in their steps; cards buried, suspended, reset
 * or put on another day are gone; flagged ones stay in their place. What the server already knew when it built the queue changes
 * nothing. A retraction of what was sent cannot be applied here: that card comes back when the retraction arrives.
 */
export function withUnsent<Card extends QueueCard>(
  queue: Queue<Card>,
  unsent: readonly CardEvent[],
  preset: Preset,
): Queue<Card> {
  const after = (card: Card) => afterUnsent(card, unsent, { queue, preset });
  const learning = queue.learning.map(after);
  const main = queue.main.map(after);
  const isAsked = (step: Step<Card>) => step.at === "place";
  const waiting = [...learning, ...main.filter(({ at }) => at === "steps")];
  const rest = {
    learning: waiting
      .filter(({ at, card }) => at !== "away" && waitsToday(card, queue))
      .map(({ card }) => card),
    main: main.filter(isAsked).map(({ card }) => card),
  };
  return {
    ...rest,
    counts: countsOf([...rest.learning, ...rest.main]),
    dayEndsAt: queue.dayEndsAt,
  };
}

/** A card after what is unsent: still in its place, perhaps in its steps, or not to be asked in this sitting. */
interface Step<Card> {
  readonly card: Card;
  readonly at: "place" | "steps" | "away";
}

function afterUnsent<Card extends QueueCard>(
  card: Card,
  unsent: readonly CardEvent[],
  { queue, preset }: { readonly queue: Queue<Card>; readonly preset: Preset },
): Step<Card> {
  const own = unsent.filter(({ cardId }) => cardId === card.id);
  const lastMs = card.state.state === "new" ? -Infinity : card.state.lastReviewAt.getTime();
  const fresh = standingEvents(own).filter(({ answeredAt }) => answeredAt.getTime() > lastMs);
  if (fresh.length === 0) return { card, at: "place" };
  let changed = card;
  for (const event of fresh) {
    const fold = applyEvent({ ...untouched, ...changed }, event, preset.weights);
    changed = { ...changed, ...fold };
  }
  const isAway = changed.suspended || isBuried(changed, fresh, queue) || isElsewhere(fresh);
  if (isAway) return { card: changed, at: "away" };
  return { card: changed, at: fresh.some(({ kind }) => kind === "answer") ? "steps" : "place" };
}

/** A burying that was over before this queue's day began is none. */
function isBuried(
  { buriedUntilDay }: QueueCard,
  fresh: readonly (Answer | CardAct)[],
  { dayEndsAt }: Queue<QueueCard>,
): boolean {
  const [event] = fresh;
  if (buriedUntilDay === null || event === undefined) return false;
  return buriedUntilDay > dayOf(new Date(dayEndsAt.getTime() - 1), event.calendar);
}

/** Reset, or put on another day, and not answered since: the server's next queue has it in its place. */
function isElsewhere(fresh: readonly (Answer | CardAct)[]): boolean {
  const answered = fresh.findLastIndex(({ kind }) => kind === "answer");
  return fresh
    .slice(answered + 1)
    .some((event) => event.kind === "act" && movesCard(event.act.type));
}

function movesCard(type: CardAct["act"]["type"]): boolean {
  return type === "reset" || type === "setDue" || type === "reschedule";
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
