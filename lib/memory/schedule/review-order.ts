import { type Day, elapsedDays } from "#lib/memory/time/day";
import type { CardState, Preset } from "./card-state.ts";
import { retrievability } from "./fsrs.ts";
import { hashOf } from "./fuzz.ts";
import { presetFor } from "./preset-for.ts";

/** In which order reviews that are due are asked, by Anki's names. */
export const reviewOrders = [
  "retrievabilityDescending",
  "retrievabilityAscending",
  "relativeOverdueness",
  "dueDay",
  "intervalAscending",
  "intervalDescending",
  "difficultyAscending",
  "difficultyDescending",
  "added",
  "random",
] as const;
export type ReviewOrder = (typeof reviewOrders)[number];

/** What a card is ordered by. */
export interface OrderedCard {
  readonly id: string;
  readonly position: number;
  readonly state: CardState;
  /** As `QueueCard`. */
  readonly desiredRetention?: number;
}

type ReviewState = Extract<CardState, { state: "review" }>;

/**
 * Reviews in the order wished; those alike in an order that changes from day to day. With a backlog, the best remembered first costs least per card kept
 * (fsrs-rs, simulation.rs), so that is the default. `cards` that are not in review are left out.
 */
export function orderReviews<Card extends OrderedCard>(
  cards: readonly Card[],
  order: ReviewOrder,
  {
    today,
    preset,
  }: { readonly today: Day; readonly preset: Pick<Preset, "weights" | "desiredRetention"> },
): Card[] {
  return cards
    .flatMap((card) => {
      if (card.state.state !== "review") return [];
      const rank = rankOf(order, card, card.state, { today, preset });
      return [{ card, rank, tie: hashOf(`${card.id} ${today}`) }];
    })
    .sort((one, other) => one.rank - other.rank || one.tie - other.tie)
    .map(({ card }) => card);
}

/** Lowest first. */
function rankOf(
  order: ReviewOrder,
  card: OrderedCard,
  state: ReviewState,
  {
    today,
    preset,
  }: { readonly today: Day; readonly preset: Pick<Preset, "weights" | "desiredRetention"> },
): number {
  const recall = () =>
    retrievability(state.memory, elapsedDays(state.lastReviewDay, today), preset.weights);
  switch (order) {
    case "retrievabilityDescending":
      return -recall();
    case "retrievabilityAscending":
      return recall();
    case "relativeOverdueness":
      return -overdueness(recall(), presetFor(card, preset));
    case "dueDay":
      return state.dueDay;
    case "intervalAscending":
      return state.intervalDays;
    case "intervalDescending":
      return -state.intervalDays;
    case "difficultyAscending":
      return state.memory.difficulty;
    case "difficultyDescending":
      return -state.memory.difficulty;
    case "added":
      return card.position;
    case "random":
      return 0;
  }
}

/** How many times over the time until the desired retention has passed (Anki, storage/card/mod.rs); grows with lateness. */
function overdueness(
  recall: number,
  { weights, desiredRetention }: Pick<Preset, "weights" | "desiredRetention">,
): number {
  const power = -1 / (weights[20] ?? 0.5);
  return (recall ** power - 1) / (desiredRetention ** power - 1);
}
