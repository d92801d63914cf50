import type { PlanLimits, PlanPlace } from "#lib/memory/schedule/day-room";
import type { CardToday } from "./answered-today.ts";
import type { StoredPlan } from "./plan.ts";

type Planned = Pick<StoredPlan, "textId" | "newPerDay" | "cardOrder" | "outline">;

/** What plans that stand say of today's new cards, with what was done of theirs today. */
export function limitsOfPlans(
  plans: readonly Planned[],
  answered: readonly CardToday[],
): readonly PlanLimits[] {
  return plans.map(({ textId, newPerDay, cardOrder, outline }) => {
    const own = new Set(cardOrder);
    const todays = answered.filter(({ cardId }) => own.has(cardId));
    return {
      ...{ textId, newPerDay, othersCome: outline.othersCome },
      introducedToday: todays.reduce((sum, { introduced }) => sum + introduced, 0),
    };
  });
}

/** By card, its place in a plan; a card of several stands in the one that has it first. */
export function placesInPlans(plans: readonly Planned[]): ReadonlyMap<string, PlanPlace> {
  const places = new Map<string, PlanPlace>();
  for (const { textId, cardOrder } of plans) {
    for (const [place, cardId] of cardOrder.entries()) {
      if (place < (places.get(cardId)?.place ?? Number.POSITIVE_INFINITY)) {
        places.set(cardId, { textId, place });
      }
    }
  }
  return places;
}
