import type { CardEvent } from "#lib/memory/sync/fold-card";
import { leaveOut, type SessionView } from "#lib/memory/sync/session";
import { actInSession, undoLast } from "#lib/memory/sync/session-acts";
import { elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { cardName } from "./card-name.ts";
import { type CardWish, fulfil } from "./card-wish.ts";
import type { ReviewCard } from "./material.ts";
import { lastDone, type ReviewState, turned, viewOf } from "./review-state.ts";

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

/** Takes back what was done last, an answer or an act. */
export function undone(state: ReviewState, world: ReviewWorld): ReviewState | null {
  const at = world.now();
  const what = lastDone(state.session);
  const back = undoLast(state.session, { at, newId: world.newId });
  if (back === null || what === null) return null;
  for (const retraction of back.retractions) world.keep(retraction);
  const lastAct = { type: "undone", what } as const;
  if (what === "answer") {
    const draft = state.session.entries.at(-1)?.review.typedText ?? "";
    return turned(state, back.session, { at, draft, lastAct, told: null });
  }
  const events = state.session.acts.at(-1)?.events ?? [];
  const own = events.map(({ cardId }) => cardId);
  // The act remembers the session as it was before; what other tabs did since still holds.
  const gone = state.elsewhere.filter((cardId) => !own.includes(cardId));
  const session = leaveOut(back.session, gone, at);
  const isSame = idOf(viewOf({ ...state, session, at })) === idOf(viewOf(state));
  if (isSame && events[0]?.act.type === "flag") {
    return { ...state, session, at, told: null, lastAct, news: state.news + 1 };
  }
  const draft = state.drafts[events[0]?.groupId ?? ""] ?? "";
  return turned(state, session, { at, draft, lastAct, told: null });
}

/** The state without cards that were answered or set aside in another tab. */
export function without(state: ReviewState, cardIds: readonly string[], at: Date): ReviewState {
  const session = leaveOut(state.session, cardIds, at);
  const elsewhere = [...new Set([...state.elsewhere, ...cardIds])];
  const next = { ...state, session, elsewhere };
  if (session.currentId === state.session.currentId) return next;
  return turned({ ...state, elsewhere }, session, { at, draft: "", lastAct: null });
}

function idOf(view: SessionView<ReviewCard>): string {
  return view.kind === "card" ? view.card.id : view.kind;
}
