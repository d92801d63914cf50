import type { CardState } from "#lib/memory/schedule/card-state";
import { nextState } from "#lib/memory/schedule/next-state";
import type { Day } from "#lib/memory/time/day";
import { applyAct, type CardAct } from "./card-act.ts";
import { withoutCredit } from "./evidence.ts";
import type { Answer, Retraction, Review } from "./review.ts";

/** Whatever may stand in the log of a card. */
export type CardEvent = Review | CardAct;

/** All that a card's log says of it. */
export interface CardFold {
  readonly state: CardState;
  readonly suspended: boolean;
  /** 1–7; 0 is none. */
  readonly flag: number;
  /** The day a buried card comes back; null when it is not buried. */
  readonly buriedUntilDay: Day | null;
  readonly isLeech: boolean;
  /** Stability as the last answer left it, where evidence has moved it since. In no row: whoever folds the whole log finds it again. */
  readonly answeredStability?: number;
}

/** A card of which the log says nothing. */
export const untouched: CardFold = {
  state: { state: "new" },
  suspended: false,
  flag: 0,
  buriedUntilDay: null,
  isLeech: false,
};

/**
 * A card from the events of that one card, in any order, some perhaps delivered twice: answers and acts are taken in
 * order of (answeredAt, id), without those that were taken back. An answer ends a burying: whoever gave it had the card
 * before them.
 */
export function foldCard(events: Iterable<CardEvent>, weights: readonly number[]): CardFold {
  let fold = untouched;
  for (const event of standingEvents(events)) fold = applyEvent(fold, event, weights);
  return fold;
}

/** A card after one more event: right by itself only when that is later than all folded before. */
export function applyEvent(
  fold: CardFold,
  event: Answer | CardAct,
  weights: readonly number[],
): CardFold {
  if (event.kind === "act") {
    const { answeredAt, calendar } = event;
    return applyAct(fold, event.act, { answeredAt, calendar, weights });
  }
  const { leech } = event.outcome;
  return {
    ...(fold.answeredStability === undefined ? fold : withoutCredit(fold)),
    state: nextState(fold.state, event, weights),
    buriedUntilDay: null,
    isLeech: fold.isLeech || leech !== undefined,
    suspended: fold.suspended || leech === "suspend",
  };
}

/**
 * The events that count, each once, in order of (answeredAt, id). A retraction may have come before what it takes back.
 */
export function standingEvents<Event extends CardEvent>(
  events: Iterable<Event>,
): Exclude<Event, Retraction>[] {
  const standing = new Map<string, Exclude<Event, Retraction>>();
  const retracted = new Set<string>();
  for (const event of events) {
    if (isRetraction(event)) retracted.add(event.targetId);
    else standing.set(event.id, event as Exclude<Event, Retraction>);
  }
  for (const id of retracted) standing.delete(id);
  return [...standing.values()].sort(byTime);
}

/** The order in which events are folded. */
export function byTime(one: Moment, other: Moment): number {
  const elapsedMs = one.answeredAt.getTime() - other.answeredAt.getTime();
  if (elapsedMs !== 0) return elapsedMs;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

interface Moment {
  readonly id: string;
  readonly answeredAt: Date;
}

function isRetraction(event: CardEvent): event is Retraction {
  return event.kind === "retraction";
}
