import type { Session } from "#lib/memory/sync/session";
import type { ReviewCard, ShownCard } from "./material.ts";
import { type ReviewState, viewOf } from "./review-state.ts";

/** The sitting with other faces on some cards. Its place stays, and so do the side on the screen, what is typed and the time; the past of the sitting shows them too, for undo brings it back. */
export function withShown(
  state: ReviewState,
  shown: Readonly<Record<string, ShownCard>>,
): ReviewState {
  const { session } = state;
  const acts = session.acts.map((act) => ({
    ...act,
    before: { ...act.before, cards: shownOn(act.before.cards, shown) },
  }));
  const cards = shownOn(session.cards, shown);
  const { earlier } = session;
  if (earlier === undefined) return { ...state, session: { ...session, acts, cards } };
  const past = Object.entries(earlier.cards).map(([id, one]) => {
    return [id, { ...one, card: { ...one.card, ...shown[id] } }];
  });
  const shownEarlier = { ...earlier, cards: Object.fromEntries(past) };
  return { ...state, session: { ...session, acts, cards, earlier: shownEarlier } };
}

/** The cards that come first, the one on the screen among them. */
export function cardsAhead({ session }: ReviewState, atMost: number): readonly ReviewCard[] {
  const { currentId, learning, main, cards } = session;
  const ids = [...new Set([...(currentId === null ? [] : [currentId]), ...learning, ...main])];
  return ids.slice(0, atMost).flatMap((id) => cards[id] ?? []);
}

/** Of what cards show now, that which differs from what they were `asked` as and still are in the sitting. */
export function shownOtherwise(
  { session }: ReviewState,
  asked: readonly ReviewCard[],
  now: Readonly<Record<string, ShownCard>>,
): Readonly<Record<string, ShownCard>> {
  const other = asked.flatMap((card) => {
    const shown = now[card.id];
    // What was done to it here meanwhile is newer than the reply.
    const isSame = session.cards[card.id] === card;
    return shown && isSame && sayOf(shown) !== sayOf(card) ? [[card.id, shown] as const] : [];
  });
  return Object.fromEntries(other);
}

/** Every card that the sitting may show, also by undo. */
export function cardIdsOf({ session: { cards, earlier } }: ReviewState): readonly string[] {
  return [...new Set([...Object.keys(cards), ...Object.keys(earlier?.cards ?? {})])];
}

/** The card whose answer is on the screen and what was typed for it, where its face is another now: its check is of the old one. */
export function toCheckAnew(
  state: ReviewState,
  shown: Readonly<Record<string, ShownCard>>,
): { readonly card: ReviewCard; readonly typed: string } | null {
  const view = viewOf(state);
  const typed = state.answer?.typed ?? "";
  if (view.kind !== "card" || typed.trim() === "" || !(view.card.id in shown)) return null;
  return { card: view.card, typed };
}

function shownOn(
  cards: Session<ReviewCard>["cards"],
  shown: Readonly<Record<string, ShownCard>>,
): Session<ReviewCard>["cards"] {
  return Object.fromEntries(
    Object.entries(cards).map(([id, card]) => [id, { ...card, ...shown[id] }]),
  );
}

function sayOf({ face, place, tags, characters }: ShownCard): string {
  return JSON.stringify([face, place, tags, characters ?? null]);
}
