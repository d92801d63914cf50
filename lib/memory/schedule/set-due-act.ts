import { type Day, elapsedDays } from "#lib/memory/time/day";
import type { Act } from "./act.ts";
import { actBounds } from "./act-bounds.ts";
import type { CardState } from "./card-state.ts";

/**
 * The learner's wish to see a card on a day. Its interval, within `actBounds`, is what then lies between the last review and that day,
 * as it would after an answer (Anki, with FSRS); of a card without a past, between today and that day.
 */
export function setDueAct(
  state: CardState,
  {
    dueDay,
    today,
    desiredRetention,
  }: { readonly dueDay: Day; readonly today: Day; readonly desiredRetention: number },
): Extract<Act, { type: "setDue" }> {
  const from = state.state === "new" ? today : state.lastReviewDay;
  const [least, most] = actBounds.intervalDays;
  const intervalDays = Math.min(most, Math.max(least, elapsedDays(from, dueDay)));
  return { type: "setDue", dueDay, intervalDays, desiredRetention };
}
