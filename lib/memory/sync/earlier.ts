import type { QueueCard } from "#lib/memory/schedule/queue";
import type { CardAct } from "./card-act.ts";
import {
  applyEvent,
  byTime,
  type CardEvent,
  type CardFold,
  standingEvents,
  untouched,
} from "./fold-card.ts";
import type { Answer } from "./review.ts";

/** An event that was not taken back. */
export type StandingEvent = Answer | CardAct;

/** A card to which something was done today, before the sitting. */
export interface EarlierCard<Card> {
  /** As it is after all `events`. */
  readonly card: Card;
  /** What its log said before the first of `events`. */
  readonly before: CardFold;
  /** All that stands in its log since, in the order it is folded: also what the sitting has no part in. */
  readonly events: readonly StandingEvent[];
}

/** What was done at one press of a key before the sitting, and can be taken back in it. */
export interface EarlierStroke {
  readonly type: StandingEvent["kind"];
  /** The rows of the log that a retraction must name, each with the card it was done to. */
  readonly rows: readonly { readonly id: string; readonly cardId: string }[];
  /** The card that was on the screen; of a merged one, that which is asked in its stead. */
  readonly cardId: string;
}

/** What was done earlier today, the last stroke last, with every card it was done to. */
export interface Earlier<Card> {
  readonly strokes: readonly EarlierStroke[];
  readonly cards: Readonly<Record<string, EarlierCard<Card>>>;
}

/** More than a day's work is hardly ever taken back. */
export const longestUndo = 200;

/**
 * The strokes of a review that stand, the last last: an answer, or an act on however many cards. What the day's
 * plan did (`reschedule`) is none, nor is what leaves no trace in it (`cram`), nor what follows from an answer by itself (`evidence`). Acts done on other pages are told by their
 * `groupId`, which in the review is the id of the first of them.
 */
export function strokesOf(events: Iterable<CardEvent>): StandingEvent[][] {
  const strokes = new Map<string, StandingEvent[]>();
  for (const event of standingEvents(events)) {
    const key = event.kind === "answer" ? event.id : event.groupId;
    strokes.set(key, [...(strokes.get(key) ?? []), event]);
  }
  return [...strokes]
    .filter(([key, stroke]) => stroke.some(({ id }) => id === key) && stroke.every(isOfReview))
    .map(([key, stroke]) => stroke.sort((one, other) => firstThenId(key, one, other)))
    .sort(([one], [other]) => (one && other ? byTime(one, other) : 0));
}

/**
 * What can be taken back, with the cards it was done to. `logs`: of each such card all that stands, in the order it is folded; each is cut in two before
 * its first event of a stroke.
 */
export function gatherEarlier<Card extends QueueCard>(
  strokes: readonly EarlierStroke[],
  logs: Iterable<{ readonly card: Card; readonly events: readonly StandingEvent[] }>,
  weights: readonly number[],
): Earlier<Card> {
  const ids = new Set(strokes.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const cards: Record<string, EarlierCard<Card>> = {};
  for (const { card, events } of logs) {
    const first = events.findIndex(({ id }) => ids.has(id));
    if (first < 0) continue;
    const before = foldOnto(untouched, events.slice(0, first), weights);
    cards[card.id] = { card, before, events: events.slice(first) };
  }
  return { strokes: strokes.filter((stroke) => tells(stroke, cards)), cards };
}

/** An act on a card that was merged since says nothing of the one that is asked in its stead, and would stand in the way of what was done before it. */
function tells({ rows, cardId }: EarlierStroke, cards: Earlier<QueueCard>["cards"]): boolean {
  const ids = new Set(rows.map(({ id }) => id));
  return cards[cardId]?.events.some(({ id }) => ids.has(id)) === true;
}

/** The cards without some of their events, those that have none of them left out. */
export function withoutEvents<Card extends QueueCard>(
  cards: Earlier<Card>["cards"],
  ids: ReadonlySet<string>,
  weights: readonly number[],
): Record<string, EarlierCard<Card>> {
  const changed = Object.entries(cards).flatMap(([cardId, { card, before, events }]) => {
    const rest = events.filter((event) => !ids.has(event.id) && !isEvidenceOf(event, ids));
    if (rest.length === events.length) return [];
    const fold = foldOnto(before, rest, weights);
    return [[cardId, { card: { ...card, ...fold }, before, events: rest }] as const];
  });
  return Object.fromEntries(changed);
}

/** A fold after more events, which stand, are in order, and are later than all folded before. */
export function foldOnto(
  before: CardFold,
  events: readonly StandingEvent[],
  weights: readonly number[],
): CardFold {
  let fold = before;
  for (const event of events) fold = applyEvent(fold, event, weights);
  return fold;
}

/** It falls with the answer that it came from. */
function isEvidenceOf(event: StandingEvent, ids: ReadonlySet<string>): boolean {
  return event.kind === "act" && event.act.type === "evidence" && ids.has(event.act.answerId);
}

function isOfReview(event: StandingEvent): boolean {
  if (event.kind === "answer") return true;
  const { type } = event.act;
  return type !== "reschedule" && type !== "cram" && type !== "evidence";
}

/** The act on the card that was on the screen comes first; the others in the order they were made. */
function firstThenId(key: string, one: StandingEvent, other: StandingEvent): number {
  if (one.id === key || other.id === key) return one.id === key ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
