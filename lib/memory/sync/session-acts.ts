import type { Act } from "#lib/memory/schedule/act";
import type { QueueCard } from "#lib/memory/schedule/queue";
import { applyAct, type CardAct } from "./card-act.ts";
import { untouched } from "./fold-card.ts";
import type { Retraction } from "./review.ts";
import { leaveOut, type Session, undoInSession } from "./session.ts";

/** One stroke: on a card, or on all cards of its note. Ids are new UUIDv7s. */
export interface Stroke {
  /** Of the session or not: a sibling may have no part in it. */
  readonly cardIds: readonly string[];
  readonly act: Act;
  readonly at: Date;
  readonly groupId: string;
  readonly newId: () => string;
}

/** When something is taken back, and where the ids of the retractions come from. */
export interface Undo {
  readonly at: Date;
  readonly newId: () => string;
}

/**
 * Does an act in the session and goes on. Cards that it buries, suspends, resets or puts on another day leave the
 * session; flagged ones stay. The events are those to be kept, one a card.
 */
export function actInSession<Card extends QueueCard>(
  session: Session<Card>,
  { cardIds, act, at, groupId, newId }: Stroke,
): { session: Session<Card>; events: readonly CardAct[] } {
  const { calendar, preset } = session;
  const events = cardIds.map((cardId): CardAct => {
    const answeredAt = afterLastOf(session, cardId, at);
    return { kind: "act", id: newId(), cardId, answeredAt, calendar, groupId, act };
  });
  const cards = { ...session.cards };
  for (const { cardId, answeredAt } of events) {
    const card = cards[cardId];
    const context = { answeredAt, calendar, weights: preset.weights };
    if (card) cards[cardId] = { ...card, ...applyAct({ ...untouched, ...card }, act, context) };
  }
  const { main, learning, currentId, lastId } = session;
  const before = { cards: session.cards, main, learning, currentId, lastId };
  const acted = {
    ...session,
    cards,
    acts: [...session.acts, { after: session.entries.length, events, before }],
  };
  return { session: staysInSession(act) ? acted : leaveOut(acted, cardIds, at), events };
}

/**
 * Takes back what was done last, an answer or an act on however many cards, as often as there is something. Null when
 * nothing is left.
 */
export function undoLast<Card extends QueueCard>(
  session: Session<Card>,
  { at, newId }: Undo,
): { session: Session<Card>; retractions: readonly Retraction[] } | null {
  const last = session.acts.at(-1);
  if (last?.after !== session.entries.length) {
    const undone = session.entries.length > 0 && undoInSession(session, { at, id: newId() });
    return undone ? { session: undone.session, retractions: [undone.review] } : null;
  }
  const retractions = last.events.map(({ id, cardId, calendar }): Retraction => {
    return { kind: "retraction", id: newId(), cardId, answeredAt: at, calendar, targetId: id };
  });
  const undone = { ...session, ...last.before, acts: session.acts.slice(0, -1) };
  return { session: undone, retractions };
}

/** Whether a card to which it is done is still asked in the sitting. */
export function staysInSession(act: Act): boolean {
  switch (act.type) {
    case "flag":
    case "unbury":
    case "unsuspend":
      return true;
    case "bury":
    case "suspend":
    case "reset":
    case "setDue":
    case "reschedule":
      return false;
  }
}

/** A clock set back must not put an act before what it was done to. */
function afterLastOf(session: Session<QueueCard>, cardId: string, at: Date): Date {
  const state = session.cards[cardId]?.state;
  const answered = state && state.state !== "new" ? [state.lastReviewAt.getTime() + 1] : [];
  const acted = session.acts
    .flatMap(({ events }) => events)
    .filter((event) => event.cardId === cardId)
    .map((event) => event.answeredAt.getTime() + 1);
  return new Date(Math.max(at.getTime(), ...answered, ...acted));
}
