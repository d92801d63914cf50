import type { GoneCard } from "#lib/cards/why-gone";
import { cardName } from "./card-name.ts";
import type { ReviewCard } from "./material.ts";
import { without } from "./review-acts.ts";
import { type Left, type ReviewState, viewOf } from "./review-state.ts";

/** What was learned of the cards of a sitting: those that no text asks for any more, and those answered or set aside elsewhere. */
export interface LeftCards {
  readonly gone: readonly GoneCard[];
  readonly changed: readonly string[];
}

/**
 * The state without cards that left, which is told where any of them was still to come: by the name of the one on the screen, if it is among
 * them, with what stood in its field.
 */
export function withoutLeft(
  state: ReviewState,
  { gone, changed }: LeftCards,
  { typed, at }: { readonly typed: string; readonly at: Date },
): ReviewState {
  const fresh = gone.filter(({ cardId }) => !state.gone.includes(cardId));
  const ids = [...fresh.map(({ cardId }) => cardId), ...changed];
  const { main, learning, currentId, cards } = state.session;
  const queued = ids.filter((id) => main.includes(id) || learning.includes(id));
  // The card just answered may be gone without being asked again: its answer led to knowing it.
  const told = queued.length > 0 ? queued : fresh.map(({ cardId }) => cardId);
  const shown = viewOf(state);
  const shownId = shown.kind === "card" ? shown.card.id : currentId;
  const named = cards[told.find((id) => id === shownId) ?? told[0] ?? ""];
  const rest = without(
    { ...state, gone: [...state.gone, ...fresh.map((one) => one.cardId)] },
    ids,
    at,
  );
  if (named === undefined) return rest;
  const why = fresh.find(({ cardId }) => cardId === named.id)?.why ?? null;
  const lost = named.id === shownId ? (state.answer?.typed ?? typed) : "";
  return {
    ...rest,
    told: toTold(named, { why, cards: told.length, typed: lost }),
    news: rest.news + 1,
    lastAct: { type: "acted" },
  };
}

function toTold({ id, face }: ReviewCard, left: Pick<Left, "why" | "cards" | "typed">): Left {
  return { type: "left", ...left, card: { id, ...cardName(face) } };
}
