import type { CardEvent } from "#lib/memory/sync/fold-card";
import { lastStroke } from "#lib/memory/sync/last-stroke";
import { leaveOut, type Session, type SessionView } from "#lib/memory/sync/session";
import { actInSession, staysInSession, undoLast } from "#lib/memory/sync/session-acts";
import { forgetEarlier } from "#lib/memory/sync/undo-earlier";
import { elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { cardName } from "./card-name.ts";
import { type CardWish, fulfil } from "./card-wish.ts";
import type { ReviewCard } from "./material.ts";
import { nameLast, type ReviewState, turned, viewOf } from "./review-state.ts";

/** The clock, the dice, and where what was done goes to be saved. */
export interface ReviewWorld {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly keep: (event: CardEvent) => void;
}

/** Does what is wished for the card on the screen. `typed` stands in the answer field. */
export function acted(
  state: ReviewState,
  { wish, typed }: { readonly wish: CardWish; readonly typed: string },
  world: ReviewWorld,
): ReviewState | null {
  const view = viewOf(state);
  if (view.kind !== "card") return null;
  const { card } = view;
  const at = world.now();
  const fulfilment = fulfil(wish, card, { session: state.session, at });
  if (fulfilment === null) return null;
  const groupId = world.newId();
  const { newId } = world;
  const { session, events } = actInSession(state.session, { ...fulfilment, at, groupId, newId });
  for (const event of events) world.keep(event);
  const { act } = fulfilment;
  const today = dayOf(at, state.session.calendar);
  const told = {
    type: "act",
    ...{ wish, cards: events.length, card: { id: card.id, ...cardName(card.face) } },
    inDays: act.type === "setDue" ? elapsedDays(today, act.dueDay) : 0,
  } as const;
  const lastAct = { type: "acted" } as const;
  // A flag disturbs nobody: what is typed, or shown, stays.
  if (wish.type === "flag") {
    return { ...state, session, at, told, lastAct, news: state.news + 1 };
  }
  const drafts = { ...state.drafts, [groupId]: state.answer?.typed ?? typed };
  return turned({ ...state, drafts }, session, { at, draft: "", lastAct, told });
}

/** Takes back what was done last, an answer or an act, in this sitting or earlier today. */
export function undone(before: ReviewState, world: ReviewWorld): ReviewState | null {
  const at = world.now();
  const state = withoutTakenBack(before, at);
  const last = lastStroke(state.session);
  const stroke = nameLast(state.session);
  const back = undoLast(state.session, { at, newId: world.newId });
  if (back === null || last === null || stroke === null) return null;
  for (const retraction of back.retractions) world.keep(retraction);
  const own = back.retractions.map(({ cardId }) => cardId);
  // The sitting remembers how it was before; what was done elsewhere since still holds.
  const gone = state.elsewhere.filter((id) => !own.includes(id) || state.gone.includes(id));
  const session = leaveOut(back.session, gone, at);
  const now = idOf(viewOf({ ...state, session, at }));
  const isBack = now === last.card.id;
  const told = isBack ? null : ({ type: "takenBack", stroke, card: stroke.card } as const);
  const next = { at, told, lastAct: { type: "undone", stroke, isBack } } as const;
  if (now === idOf(viewOf(state)) && last.type === "act" && last.act.type === "flag") {
    return { ...state, ...next, session, news: state.news + 1 };
  }
  const draft = last.type === "answer" ? last.typedText : state.drafts[last.groupId];
  return turned(state, session, { ...next, draft: draft ?? "" });
}

/** What another tab has taken back already is not taken back twice, and its cards are asked there. */
function withoutTakenBack(state: ReviewState, at: Date): ReviewState {
  let { session } = state;
  for (;;) {
    const last = lastStroke(session);
    if (!last?.ids.some((id) => state.takenBack.includes(id))) return onScreen(state, session, at);
    // These retractions are in the log already, under the ids of the other tab.
    const back = undoLast(session, { at, newId: () => "" });
    if (back === null) return onScreen(state, session, at);
    session = leaveOut(
      back.session,
      back.retractions.map(({ cardId }) => cardId),
      at,
    );
  }
}

/** The state with another past: the card on the screen stays, for its answer may be shown; where it left, another comes with its question. */
function onScreen(state: ReviewState, session: Session<ReviewCard>, at: Date): ReviewState {
  const { currentId } = state.session;
  const stays = [...session.main, ...session.learning].some((id) => id === currentId);
  const next = { ...state, session: stays ? { ...session, currentId } : session };
  if (idOf(viewOf(next)) === idOf(viewOf(state))) return next;
  return turned(state, session, { at, draft: "", lastAct: null });
}

/** The state without cards that were answered or set aside in another tab; the same where it has none of them: another page may tell of twenty thousand. */
export function without(state: ReviewState, left: readonly string[], at: Date): ReviewState {
  const { cards, earlier } = state.session;
  const cardIds = left.filter((id) => id in cards || id in (earlier?.cards ?? {}));
  if (cardIds.length === 0) return state;
  const session = forgetEarlier(leaveOut(state.session, cardIds, at), { cardIds });
  const elsewhere = [...new Set([...state.elsewhere, ...cardIds])];
  const next = { ...state, session, elsewhere };
  if (session.currentId === state.session.currentId) return next;
  return turned({ ...state, elsewhere }, session, { at, draft: "", lastAct: null });
}

/** The state that offers no more to take back what another tab did take back: the cards that come back by it are asked there. */
export function withTakenBack(
  state: ReviewState,
  rowIds: readonly string[],
  at: Date,
): ReviewState {
  const back = cardsBackBy(state, rowIds);
  const session = leaveOut(forgetEarlier(state.session, { rowIds }), back, at);
  const elsewhere = [...new Set([...state.elsewhere, ...back])];
  const takenBack = [...state.takenBack, ...rowIds];
  return withoutTakenBack({ ...onScreen(state, session, at), elsewhere, takenBack }, at);
}

/** The cards to which more than a flag was done by these rows, before the sitting. */
function cardsBackBy({ session }: ReviewState, rowIds: readonly string[]): readonly string[] {
  return Object.entries(session.earlier?.cards ?? {}).flatMap(([cardId, { events }]) => {
    const own = events.filter(({ id }) => rowIds.includes(id));
    const moved = own.some((event) => event.kind === "answer" || !staysInSession(event.act));
    return moved ? [cardId] : [];
  });
}

function idOf(view: SessionView<ReviewCard>): string {
  return view.kind === "card" ? view.card.id : view.kind;
}
