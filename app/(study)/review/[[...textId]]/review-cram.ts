import type { Rating } from "#lib/memory/schedule/card-state";
import { answerInCram } from "#lib/memory/sync/cram-session";
import type { ReviewWorld } from "./review-acts.ts";
import { type ReviewState, turned, viewOf } from "./review-state.ts";

/** The state after an answer that the schedule is not told of; what was typed comes back when it is taken back. */
export function crammed(
  state: ReviewState,
  rating: Rating,
  world: ReviewWorld,
): ReviewState | null {
  const view = viewOf(state);
  if (view.kind !== "card" || state.answer === null) return null;
  const at = world.now();
  const durationMs = at.getTime() - state.shownAt.getTime();
  const press = { cardId: view.card.id, at, durationMs, newId: world.newId };
  const answered = answerInCram(state.session, rating, press);
  if (answered === null) return null;
  for (const event of answered.events) world.keep(event);
  const [first] = answered.events;
  const drafts = { ...state.drafts, [first?.groupId ?? ""]: state.answer.typed };
  const lastAct = { type: "rated", rating } as const;
  return turned({ ...state, drafts }, answered.session, { at, draft: "", lastAct, told: null });
}
