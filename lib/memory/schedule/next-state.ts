import { addDays, type Calendar, elapsedDays } from "#lib/memory/time/day";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import type { CardState, Outcome, Past, Rating } from "./card-state.ts";
import { nextMemory } from "./fsrs.ts";
import { drawOf, stepFuzzSeconds } from "./fuzz.ts";

/** One answer as it changes a card. */
export interface AnsweredCard {
  readonly cardId: string;
  readonly rating: Rating;
  readonly outcome: Outcome;
  readonly answeredAt: Date;
  readonly calendar: Calendar;
}

/**
 * The state after an answer: the single step of which every card's state is a fold. The outcome decides when the
 * card comes back; memory follows from the learner days between the answers, each in its own calendar.
 */
export function nextState(
  state: CardState,
  answer: AnsweredCard,
  weights: readonly number[],
): CardState {
  const { rating, answeredAt, calendar } = answer;
  const today = dayOf(answeredAt, calendar);
  const isNew = state.state === "new";
  const elapsed = isNew ? 0 : elapsedDays(state.lastReviewDay, today);
  const reps = isNew ? 0 : state.reps;
  const past: Past = {
    memory: nextMemory(isNew ? null : state.memory, elapsed, rating, weights),
    reps: reps + 1,
    lapses: (isNew ? 0 : state.lapses) + (state.state === "review" && rating === "again" ? 1 : 0),
    lastReviewAt: answeredAt,
    lastReviewDay: today,
  };
  return waitingState(past, answer);
}

/** A card with this past, its last answer counted, as that answer lets it wait. */
export function waitingState(past: Past, answer: AnsweredCard): CardState {
  const { outcome } = answer;
  const today = past.lastReviewDay;
  if (outcome.state === "review") {
    const { intervalDays } = outcome;
    return { ...past, state: "review", dueDay: addDays(today, intervalDays), intervalDays };
  }
  const due =
    "delaySeconds" in outcome
      ? { dueAt: dueInstant(answer, outcome.delaySeconds, past.reps - 1) }
      : { dueDay: addDays(today, outcome.intervalDays) };
  return { ...past, state: outcome.state, step: outcome.step, due };
}

/** A step shorter than what is left of the day stays within the day, also when fuzz would carry it over. */
function dueInstant(answer: AnsweredCard, delaySeconds: number, reps: number): Date {
  const atMs = answer.answeredAt.getTime();
  const fuzzSeconds = stepFuzzSeconds(delaySeconds, drawOf(answer.cardId, reps, "step"));
  const rolloverMs = nextRollover(answer.answeredAt, answer.calendar).getTime();
  const plannedMs = atMs + delaySeconds * 1000;
  const latestMs = Math.max(plannedMs, rolloverMs - 1000);
  return new Date(Math.min(plannedMs + fuzzSeconds * 1000, latestMs));
}
