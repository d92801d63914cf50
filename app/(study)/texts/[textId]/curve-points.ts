import type { Day } from "#lib/memory/time/day";
import { type CardMemory, type Curve, recallOfMemory } from "#lib/progress/term-memory";

/** A forgetting curve from the last answer on. Days count from it; shares are 0–1. */
export interface CurvePoints {
  readonly lengthDays: number;
  readonly points: readonly { readonly day: number; readonly recall: number }[];
  readonly today: number;
  /** Null where it is past the end. */
  readonly due: number | null;
}

/** It goes on for as long at least. */
const leastDays = 30;
const steps = 48;

/** The curve of a card to twice its stability or a month, whichever is later, and at least to today. `dueInDays` counts from today. */
export function curvePoints(
  memory: CardMemory,
  { today, dueInDays }: { readonly today: Day; readonly dueInDays: number | null },
  curve: Curve,
): CurvePoints {
  const since = Math.max(0, today - memory.lastReviewDay);
  const lengthDays = Math.max(leastDays, Math.ceil(2 * memory.stability), since);
  const points = Array.from({ length: steps + 1 }, (_, at) => {
    const day = (lengthDays * at) / steps;
    return { day, recall: recallOfMemory(memory, memory.lastReviewDay + day, curve) };
  });
  const due = dueInDays === null ? null : since + dueInDays;
  return { lengthDays, points, today: since, due: due !== null && due > lengthDays ? null : due };
}

/** The card of a term that is remembered best today; null when none was ever answered. */
export function bestCard<Card extends { readonly memory: CardMemory | null }>(
  cards: readonly Card[],
  today: Day,
  curve: Curve,
): (Card & { readonly memory: CardMemory }) | null {
  let best: (Card & { readonly memory: CardMemory }) | null = null;
  for (const card of cards) {
    const { memory } = card;
    if (memory === null) continue;
    const recall = recallOfMemory(memory, today, curve);
    if (best === null || recall > recallOfMemory(best.memory, today, curve))
      best = { ...card, memory };
  }
  return best;
}
