import type { EvidenceAct } from "#lib/memory/schedule/act";
import { creditedMemory } from "#lib/memory/schedule/credit";
import { type Calendar, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardFold } from "./fold-card.ts";

/**
 * A card after evidence. Memory moves a little (`creditedMemory`); the due day, the last review, and the counts of answers and lapses
 * stay. The day does not move because the learner has seen it: a card that comes earlier or later than was said, for a word
 * typed in passing, would be a schedule nobody can trust. The next answer's interval follows from the memory moved.
 * Only a card in review is moved: one in its steps is asked again within the day.
 */
export function applyEvidence(
  fold: CardFold,
  { verdict, counts }: EvidenceAct,
  { answeredAt, calendar, weights }: EvidenceContext,
): CardFold {
  const { state } = fold;
  if (!counts || state.state !== "review") return fold;
  const { memory, lastReviewDay } = state;
  const answeredStability = fold.answeredStability ?? memory.stability;
  const days = elapsedDays(lastReviewDay, dayOf(answeredAt, calendar));
  const known = { memory, answeredStability, elapsedDays: days, weights };
  const moved = creditedMemory(verdict, known);
  if (moved.stability === memory.stability) return fold;
  return { ...fold, state: { ...state, memory: moved }, answeredStability };
}

interface EvidenceContext {
  readonly answeredAt: Date;
  readonly calendar: Calendar;
  readonly weights: readonly number[];
}

/** A fold that an answer or a reset begins anew: what evidence moved before is in the memory, and its bound is counted from here. */
export function withoutCredit({ answeredStability: _, ...fold }: CardFold): CardFold {
  return fold;
}
