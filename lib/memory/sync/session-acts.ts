import type { Act } from "#lib/memory/schedule/act";
import type { QueueCard } from "#lib/memory/schedule/queue";
import { dayOf } from "#lib/memory/time/learner-day";
import { applyAct, type CardAct } from "./card-act.ts";
import { untouched } from "./fold-card.ts";
import type { Retraction } from "./review.ts";
import { leaveOut, type Session, withNextCard } from "./session.ts";
import { undoEarlier } from "./undo-earlier.ts";
import { undoInSession } from "./undo-in-session.ts";

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
 * session, those it puts on this day come at its end; flagged ones stay. The events are those to be kept, one a card.
 */
export function actInSession<Card extends QueueCard>(
  session: Session<Card>,
  { cardIds, act, at, groupId, newId }: Stroke,
): { session: Session<Card>; events: readonly CardAct[] } {
  const { calendar, preset } = session;
  const events = cardIds.map((cardId, index): CardAct => {
    const answeredAt = afterLastOf(session, cardId, at);
    // By this the strokes of a review are told from those of other pages.
    const id = index === 0 ? groupId : newId();
    return { kind: "act", id, cardId, answeredAt, calendar, groupId, act };
  });
  const cards = { ...session.cards };
  for (const { cardId, answeredAt } of events) {
    const card = cards[cardId];
    const context = { answeredAt, calendar, weights: preset.weights };
    if (card) cards[cardId] = { ...card, ...applyAct({ ...untouched, ...card }, act, context) };
  }
  const { main, learning, currentId, lastId, cram } = session;
  const before = {
    ...{ cards: session.cards, main, learning, currentId, lastId },
    ...(cram && { cram }),
  };
  const acted = {
    ...session,
    cards,
    acts: [...session.acts, { after: session.entries.length, events, before }],
  };
  if (staysInSession(act)) return { session: acted, events };
  return { session: afterAct(acted, { act, cardIds, at }), events };
}

/** A card that is put on today comes once more at the end. */
function afterAct<Card extends QueueCard>(
  session: Session<Card>,
  { act, cardIds, at }: Pick<Stroke, "act" | "cardIds" | "at">,
): Session<Card> {
  const left = leaveOut(session, cardIds, at);
  if (act.type !== "setDue" || act.dueDay > dayOf(at, session.calendar)) return left;
  const back = cardIds.filter((id) => session.cards[id]);
  const main = [...left.main, ...back];
  const isOnScreen = session.currentId !== null && cardIds.includes(session.currentId);
  return isOnScreen ? withNextCard({ ...left, main }, at) : { ...left, main };
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
    if (session.entries.length === 0) return undoEarlier(session, { at, newId });
    const undone = undoInSession(session, { at, id: newId() });
    return undone ? { session: undone.session, retractions: [undone.review] } : null;
  }
  const retractions = last.events.map(({ id, cardId, calendar }): Retraction => {
    return { kind: "retraction", id: newId(), cardId, answeredAt: at, calendar, targetId: id };
  });
  const undone = { ...session, ...last.before, acts: session.acts.slice(0, -1) };
  return { session: undone, retractions };
}

/** Whether a card to which it is done stays where it is in the sitting. */
export function staysInSession(act: Act): boolean {
  switch (act.type) {
    case "flag":
    case "unbury":
    case "unsuspend":
    case "cram":
    case "evidence":
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
