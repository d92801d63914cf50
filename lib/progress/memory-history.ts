import type { Memory, Rating } from "#lib/memory/schedule/card-state";
import { nextMemory } from "#lib/memory/schedule/fsrs";
import { applyEvent, type CardEvent, standingEvents, untouched } from "#lib/memory/sync/fold-card";
import { type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";

/** A memory and the day and instant of the answer that left it. */
export interface DatedMemory extends Memory {
  readonly lastReviewDay: Day;
  readonly lastReviewAtMs: number;
  /** As `CardMemory` has it. */
  readonly inSteps?: boolean;
}

/** What a card's memory became, and when; null: it was reset. */
export interface MemoryStep {
  readonly atMs: number;
  readonly day: Day;
  readonly memory: DatedMemory | null;
}

/** The memories of a card one after the other, the earliest first. */
export type MemoryHistory = readonly MemoryStep[];

/** A segment translated in practice: what the schedule of its card was not told. */
export interface PracticedSegment {
  readonly atMs: number;
  readonly day: Day;
  readonly rating: Rating;
}

/** How the memory of a card became what it is, from all events of that card in any order: one pass over the fold. */
export function memoryHistory(
  events: Iterable<CardEvent>,
  weights: readonly number[],
): MemoryHistory {
  const steps: MemoryStep[] = [];
  let fold = untouched;
  for (const event of standingEvents(events)) {
    const before = fold.state;
    fold = applyEvent(fold, event, weights);
    const { state } = fold;
    if (state === before) continue;
    const atMs = event.answeredAt.getTime();
    const day = dayOf(event.answeredAt, event.calendar);
    if (state.state === "new") steps.push({ atMs, day, memory: null });
    else {
      const { memory, lastReviewDay, lastReviewAt } = state;
      const last = { lastReviewDay, lastReviewAtMs: lastReviewAt.getTime() };
      steps.push({ atMs, day, memory: { ...memory, ...last, inSteps: state.state !== "review" } });
    }
  }
  return steps;
}

/** The memory just before an instant; null: never answered by then, or reset since. */
export function memoryBefore(history: MemoryHistory, atMs: number): DatedMemory | null {
  return history.findLast((step) => step.atMs < atMs)?.memory ?? null;
}

/** The memory at the end of a day. */
export function memoryAtEnd(history: MemoryHistory, day: Day): DatedMemory | null {
  return history.findLast((step) => step.day <= day)?.memory ?? null;
}

/**
 * What is remembered of a segment: the memory of its card, and what was practised after that card's last answer, taken as answers
 * that were not told to the schedule. `practice` in order of time.
 */
export function practisedMemory(
  card: DatedMemory | null,
  practice: readonly PracticedSegment[],
  weights: readonly number[],
): DatedMemory | null {
  let memory = card;
  for (const { atMs, day, rating } of practice) {
    if (card !== null && atMs <= card.lastReviewAtMs) continue;
    const elapsed = memory === null ? 0 : elapsedDays(memory.lastReviewDay, day);
    const next = nextMemory(memory, elapsed, rating, weights);
    memory = { ...next, lastReviewDay: day, lastReviewAtMs: atMs, inSteps: rating === "again" };
  }
  return memory;
}
