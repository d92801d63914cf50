import type { CardState } from "#lib/memory/schedule/card-state";
import type { Day } from "#lib/memory/time/day";

/** A card as a sitting still has it to ask: enough to see whether it was answered or set aside elsewhere. `dueDay` null: it waits for none. */
export interface HeldCard {
  readonly id: string;
  readonly state: CardState["state"];
  readonly reps: number;
  readonly dueDay: number | null;
  readonly suspended: boolean;
  readonly buriedUntilDay: number | null;
}

/** Of a card, what is compared. */
export function heldCard(card: {
  readonly id: string;
  readonly state: CardState;
  readonly suspended: boolean;
  readonly buriedUntilDay: Day | null;
}): HeldCard {
  const { id, state, suspended, buriedUntilDay } = card;
  const reps = state.state === "new" ? 0 : state.reps;
  const dueDay = state.state === "review" ? state.dueDay : null;
  return { id, state: state.state, reps, dueDay, suspended, buriedUntilDay };
}

/** Whether a card that a sitting holds was answered, set aside or put on a later day since, as its row says now. */
export function hasLeft(held: HeldCard, now: HeldCard, today: Day): boolean {
  // Not when it was answered: a clock that runs ahead is corrected on the way.
  if (held.state !== now.state || held.reps !== now.reps) return true;
  if (now.suspended && !held.suspended) return true;
  // A study of its own may hold cards that are not due.
  const isLater = (day: number | null, before: number | null) =>
    day !== null && day > today && day !== before;
  return isLater(now.buriedUntilDay, held.buriedUntilDay) || isLater(now.dueDay, held.dueDay);
}
