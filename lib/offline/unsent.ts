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
 * or put on another day are gone, those put on this day come at the end; flagged ones stay in their place. What the server already knew when it built the queue changes
 * nothing. A retraction of what was sent cannot be applied here: `reviewWithUnsent` does.
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
  const atEnd = [...learning, ...main].filter(({ at }) => at === "end");
  const waiting = [...learning, ...main].filter(
    (step) => step.at === "steps" || (step.at === "place" && learning.includes(step)),
  );
  const rest = {
    learning: waiting.filter(({ card }) => waitsToday(card, queue)).map(({ card }) => card),
    main: [...main.filter(isAsked), ...atEnd].map(({ card }) => card),
  };
  return {
    ...rest,
    counts: countsOf([...rest.learning, ...rest.main]),
    dayEndsAt: queue.dayEndsAt,
  };
}

/** A card after what is unsent: still in its place, perhaps in its steps, at the end, or not to be asked in this sitting. */
interface Step<Card> {
  readonly card: Card;
  readonly at: "place" | "steps" | "end" | "away";
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
  const isAway = changed.suspended || isBuried(changed, fresh, queue);
  if (isAway) return { card: changed, at: "away" };
  const moved = lastMove(fresh);
  if (moved) return { card: changed, at: isForToday(moved, queue) ? "end" : "away" };
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

/** What reset it or put it on a day, where it was not answered since: the server's next queue has it in its place. */
function lastMove(fresh: readonly (Answer | CardAct)[]): CardAct | undefined {
  const answered = fresh.findLastIndex(({ kind }) => kind === "answer");
  return fresh
    .slice(answered + 1)
    .flatMap((event) => (event.kind === "act" && movesCard(event.act.type) ? event : []))
    .at(-1);
}

/** As in the session: a card that is put on today comes once more at the end. */
function isForToday({ act, calendar }: CardAct, { dayEndsAt }: Queue<QueueCard>): boolean {
  return act.type === "setDue" && act.dueDay <= dayOf(new Date(dayEndsAt.getTime() - 1), calendar);
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
