import { dueInstantOf, type QueueCard } from "#lib/memory/schedule/queue";
import type { Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type Earlier, type EarlierStroke, withoutEvents } from "./earlier.ts";
import type { Retraction } from "./review.ts";
import type { Session } from "./session.ts";

/**
 * Takes back the last stroke done before the sitting. Its cards are folded anew without it; the one that was on the screen then is
 * on it again, at the head of the queue or in its steps, whatever text it is of. A card that is asked today no more without the stroke, because
 * something else was done to it since, or because it was answered ahead of its day, is put right but not shown. Null when nothing is left.
 */
export function undoEarlier<Card extends QueueCard>(
  session: Session<Card>,
  { at, newId }: { readonly at: Date; readonly newId: () => string },
): { session: Session<Card>; retractions: readonly Retraction[] } | null {
  const { earlier, calendar, preset } = session;
  const stroke = earlier?.strokes.at(-1);
  if (!earlier || !stroke) return null;
  const retractions = stroke.rows.map(({ id, cardId }): Retraction => {
    return { kind: "retraction", id: newId(), cardId, answeredAt: at, calendar, targetId: id };
  });
  const ids = new Set(stroke.rows.map(({ id }) => id));
  const changed = withoutEvents(earlier.cards, ids, preset.weights);
  const rest = { strokes: earlier.strokes.slice(0, -1), cards: { ...earlier.cards, ...changed } };
  const back = Object.entries(changed).map(([id, { card }]) => [id, refreshed(session, card)]);
  const cards: Readonly<Record<string, Card>> = { ...session.cards, ...Object.fromEntries(back) };
  const undone = { ...session, earlier: rest, cards };
  return { session: putBack(undone, stroke, { at, touched: Object.keys(changed) }), retractions };
}

/** The session that offers to take back nothing that was done before it to these cards, nor these rows: it happened elsewhere. */
export function forgetEarlier<Card extends QueueCard>(
  session: Session<Card>,
  {
    cardIds = [],
    rowIds = [],
  }: { readonly cardIds?: readonly string[]; readonly rowIds?: readonly string[] },
): Session<Card> {
  const { earlier } = session;
  if (!earlier) return session;
  const gone = new Set([...rowIds, ...idsOfCards(earlier, cardIds)]);
  const strokes = earlier.strokes.filter(({ rows }) => !rows.some(({ id }) => gone.has(id)));
  if (strokes.length === earlier.strokes.length) return session;
  // What does not stand any more must not be folded again with what is taken back later.
  const changed = withoutEvents(earlier.cards, new Set(rowIds), session.preset.weights);
  return { ...session, earlier: { strokes, cards: { ...earlier.cards, ...changed } } };
}

function idsOfCards({ cards }: Earlier<QueueCard>, cardIds: readonly string[]): readonly string[] {
  return cardIds.flatMap((cardId) => cards[cardId]?.events.map(({ id }) => id) ?? []);
}

/** What the sitting knows of a card besides its fold goes before what was brought along. */
function refreshed<Card extends QueueCard>(session: Session<Card>, card: Card): Card {
  const { state, suspended, buriedUntilDay } = card;
  const { flag = 0, isLeech = false } = card;
  const known = session.cards[card.id] ?? card;
  return { ...known, state, suspended, flag, buriedUntilDay, isLeech };
}

function putBack<Card extends QueueCard>(
  session: Session<Card>,
  stroke: EarlierStroke,
  { at, touched }: { readonly at: Date; readonly touched: readonly string[] },
): Session<Card> {
  const today = dayOf(at, session.calendar);
  const shown = stroke.cardId;
  const asked = touched.filter((id) => {
    const card = session.cards[id];
    return card && isAskedOn(card, today, session) && comesBack(card, session.cards[shown]);
  });
  const inSteps = asked.filter((id) => isInSteps(session.cards[id], session));
  const isMain = (id: string) => asked.includes(id) && !inSteps.includes(id);
  const main = session.main.filter((id) => !touched.includes(id) || isMain(id));
  const head = asked.filter((id) => isMain(id) && !main.includes(id));
  const others = session.learning.filter((id) => !touched.includes(id));
  const isShown = asked.includes(shown);
  return {
    ...session,
    main: [...head.filter((id) => id === shown), ...head.filter((id) => id !== shown), ...main],
    learning: [...others, ...inSteps],
    currentId: isShown ? shown : session.currentId,
    lastId: isShown ? null : session.lastId,
  };
}

/** A new sibling of the card that was shown comes by itself as far as the day's limits let it; what was done to new cards of other notes was done to those of the sitting. */
export function comesBack(card: QueueCard, shown: QueueCard | undefined): boolean {
  return card.state.state !== "new" || card.id === shown?.id || card.noteId !== shown?.noteId;
}

/** Whether a card as it stands is asked on that day. `today` is the day that ends at `dayEndsAt`. */
export function isAskedOn(card: QueueCard, today: Day, day: { readonly dayEndsAt: Date }): boolean {
  if (card.suspended || (card.buriedUntilDay ?? today) > today) return false;
  const { state } = card;
  if (state.state === "new") return true;
  if (state.state === "review") return state.dueDay <= today;
  return "dueDay" in state.due ? state.due.dueDay <= today : isInSteps(card, day);
}

function isInSteps(
  card: QueueCard | undefined,
  { dayEndsAt }: { readonly dayEndsAt: Date },
): boolean {
  const dueAt = card ? dueInstantOf(card.state) : null;
  return dueAt !== null && dueAt < dayEndsAt;
}
