/** A card of a plan, in its order: where it stands among the learner's cards, null while it is not there yet. */
export interface PlannedPlace {
  readonly position: number | null;
}

/**
 * Where the cards of a plan stand in the learner's order of new cards once those that are not there yet come to the others: each right after the nearest card
 * that stands before it in the plan, those before all of them with the first, so that a text told late to ask for more is still met from its beginning on.
 * `otherwise` is for a plan of which nothing is there. One number for each card, in order.
 */
export function placeNewCards(plan: readonly PlannedPlace[], otherwise: number): number[] {
  let last = plan.find(({ position }) => position !== null)?.position ?? otherwise;
  return plan.map(({ position }) => {
    last = position ?? last;
    return last;
  });
}
