import { currentCard, leaveOut } from "#lib/memory/sync/session";
import type { ReviewCard } from "./material.ts";
import { type ReviewState, viewOf } from "./review-state.ts";

/** A card and where it is laid out: what was laid out ahead under a key is the same as comes to the screen under it. */
export interface CardSeat {
  readonly key: string;
  readonly card: ReviewCard;
}

/** The seat of the card on the screen; null when none is. An answer taken back stands in its field again: that field is a new one. */
export function seatNow(state: ReviewState): CardSeat | null {
  const view = viewOf(state);
  if (view.kind !== "card") return null;
  return { key: keyOf(view.card, state.round, state.draft), card: view.card };
}

/** The seat of the card that most likely comes next; null when none does at once. */
export function seatAhead(state: ReviewState): CardSeat | null {
  const view = viewOf(state);
  if (view.kind !== "card") return null;
  const after = currentCard(leaveOut(state.session, [view.card.id], state.at), state.at);
  if (after.kind !== "card") return null;
  return { key: keyOf(after.card, state.round + 1, ""), card: after.card };
}

function keyOf(card: ReviewCard, round: number, draft: string): string {
  return `${round} ${card.id} ${draft}`;
}
