import { isLeechIn, type ReviewState, viewOf } from "./review-state.ts";

/** The card that help with a leech is asked for: the one on the screen, once its answer is shown, else the one that was just said to be a leech. */
export function leechFor(state: ReviewState): string | null {
  const view = viewOf(state);
  if (view.kind === "card" && state.answer !== null && isLeechIn(state.session, view.card))
    return view.card.id;
  return state.told?.type === "leech" ? state.told.card.id : null;
}
