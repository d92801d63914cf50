import type { Preset } from "#lib/memory/schedule/card-state";
import { dueInstantOf, type Queue, type QueueCard } from "#lib/memory/schedule/queue";
import {
  type Earlier,
  type EarlierCard,
  foldOnto,
  type StandingEvent,
  strokesOf,
  withoutEvents,
} from "#lib/memory/sync/earlier";
import { byTime, type CardEvent, standingEvents, untouched } from "#lib/memory/sync/fold-card";
import { comesBack, isAskedOn } from "#lib/memory/sync/undo-earlier";
import { dayOf } from "#lib/memory/time/learner-day";
import { withUnsent } from "./unsent.ts";

/** A day's queue and what was done before it. */
interface Sitting<Card extends QueueCard> {
  readonly queue: Queue<Card>;
  readonly earlier: Earlier<Card>;
}

/**
 * A sitting as it stands after what this device has not sent yet: the queue as `withUnsent` says, and what is unsent counts as done before it, to be
 * taken back like the rest. What was taken back of that rest is offered no more, and its cards are in the queue again.
 */
export function reviewWithUnsent<Card extends QueueCard>(
  { queue, earlier }: Sitting<Card>,
  unsent: readonly CardEvent[],
  preset: Preset,
): Sitting<Card> {
  const known = new Set(Object.values(earlier.cards).flatMap(({ events }) => events.map(idOf)));
  const retracted = unsent.filter(
    (event) => event.kind === "retraction" && known.has(event.targetId),
  );
  const ids = new Set(retracted.flatMap((event) => ("targetId" in event ? event.targetId : [])));
  const changed = withoutEvents(earlier.cards, ids, preset.weights);
  const kept = {
    strokes: earlier.strokes.filter(({ rows }) => !rows.some(({ id }) => ids.has(id))),
    cards: { ...earlier.cards, ...changed },
  };
  const fresh = unsent.filter((event) => !known.has(event.id) && !retracted.includes(event));
  const shown = earlier.strokes.filter(({ rows }) => rows.some(({ id }) => ids.has(id)));
  const before = withCardsBack(queue, {
    ...{ changed, event: retracted[0], shownIds: shown.map(({ cardId }) => cardId) },
    ownIds: Object.keys(changed).filter((id) => earlier.cards[id]?.events.some(isOf(ids))),
  });
  return {
    queue: withUnsent(before, fresh, preset),
    earlier: withEvents(kept, { queue: before, events: standingEvents(fresh), preset }),
  };
}

interface TakenBack<Card> {
  readonly changed: Readonly<Record<string, EarlierCard<Card>>>;
  /** One of the retractions. */
  readonly event: CardEvent | undefined;
  /** The cards that were on the screen, the one that was taken back last first. */
  readonly shownIds: readonly string[];
  /** The cards from which an answer or an act was taken, not just what followed from it. */
  readonly ownIds: readonly string[];
}

/** A queue with cards again from which an answer or an act was taken. Those that it has stay in their place; a new sibling comes by itself as far as the day's limits let it. */
function withCardsBack<Card extends QueueCard>(
  queue: Queue<Card>,
  { changed, event, shownIds, ownIds }: TakenBack<Card>,
): Queue<Card> {
  if (event === undefined) return queue;
  const today = dayOf(new Date(queue.dayEndsAt.getTime() - 1), event.calendar);
  const waiting = new Set(queue.learning.map(({ id }) => id));
  const known = new Set([...waiting, ...queue.main.map(({ id }) => id)]);
  const shown = shownIds.flatMap((id) => changed[id]?.card ?? []);
  const back = [...new Set([...shownIds, ...ownIds])].flatMap((id) => {
    const card = changed[id]?.card;
    const like = shown.find(({ noteId }) => noteId === card?.noteId);
    const isMeant = card && (shownIds.includes(id) || comesBack(card, like));
    return isMeant && !known.has(id) ? card : [];
  });
  const asNow = (card: Card) => changed[card.id]?.card ?? card;
  const asked = [...back, ...queue.learning.map(asNow), ...queue.main.map(asNow)].filter(
    (card) => !(card.id in changed) || isAskedOn(card, today, queue),
  );
  const isInSteps = ({ id, state }: Card) =>
    id in changed ? dueInstantOf(state) !== null : waiting.has(id);
  return {
    ...queue,
    learning: asked.filter(isInSteps),
    main: asked.filter((card) => !isInSteps(card)),
  };
}

function withEvents<Card extends QueueCard>(
  earlier: Earlier<Card>,
  given: {
    readonly queue: Queue<Card>;
    readonly events: readonly StandingEvent[];
    readonly preset: Preset;
  },
): Earlier<Card> {
  const { queue, events, preset } = given;
  const inQueue = new Map([...queue.learning, ...queue.main].map((card) => [card.id, card]));
  const cards: Record<string, EarlierCard<Card>> = { ...earlier.cards };
  const taken: StandingEvent[] = [];
  for (const cardId of new Set(events.map((event) => event.cardId))) {
    const queued = inQueue.get(cardId);
    const known = cards[cardId] ?? (queued && asEarlier(queued));
    const own = events.filter(
      (event) => event.cardId === cardId && (known === undefined || isLater(event, known.card)),
    );
    // Of a note some cards may have no part in the sitting: they are put right with the others.
    taken.push(...own);
    if (known === undefined) continue;
    const all = [...known.events, ...own].sort(byTime);
    const fold = foldOnto(known.before, all, preset.weights);
    cards[cardId] = { before: known.before, events: all, card: { ...known.card, ...fold } };
  }
  const strokes = strokesOf(taken).flatMap((stroke) => {
    const [first] = stroke;
    const rows = stroke.map(({ id, cardId }) => ({ id, cardId }));
    if (first === undefined || cards[first.cardId] === undefined) return [];
    return [{ type: first.kind, rows, cardId: first.cardId }];
  });
  return { strokes: [...earlier.strokes, ...strokes], cards };
}

function asEarlier<Card extends QueueCard>(card: Card): EarlierCard<Card> {
  const { state, suspended, buriedUntilDay, flag = 0, isLeech = false } = card;
  return {
    card,
    before: { ...untouched, state, suspended, buriedUntilDay, flag, isLeech },
    events: [],
  };
}

/** What the server knew when it built the queue is in the card already. */
function isLater({ answeredAt }: StandingEvent, { state }: QueueCard): boolean {
  return state.state === "new" || answeredAt > state.lastReviewAt;
}

function isOf(ids: ReadonlySet<string>): (event: StandingEvent) => boolean {
  return ({ id }) => ids.has(id);
}

function idOf({ id }: StandingEvent): string {
  return id;
}
