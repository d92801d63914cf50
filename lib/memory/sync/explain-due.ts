import {
  type CardState,
  type Memory,
  type Preset,
  type Rating,
  ratings,
} from "#lib/memory/schedule/card-state";
import { intervalForRetention, retrievability } from "#lib/memory/schedule/fsrs";
import { type Calendar, type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type ExplainedAnswer, explainAnswer } from "./explain-answer.ts";
import { causeOf, type DueCause } from "./explain-cause.ts";
import {
  applyEvent,
  type CardEvent,
  type CardFold,
  standingEvents,
  untouched,
} from "./fold-card.ts";

/** When a card is looked at, and by which preset it would be answered now (its own desired retention in it). */
export interface DueContext {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Preset;
}

/** Why a card waits for the day it waits for, and what each answer now would decide. */
export interface DueExplanation {
  readonly cause: DueCause;
  /** How long it waits; null for a card that is new. */
  readonly wait: DueWait | null;
  /** What translations have done to its memory since the last answer; null: nothing. */
  readonly credit: { readonly stabilityBefore: number; readonly stability: number } | null;
  /** By fuzz alone: with a load the day may be any of the range. */
  readonly next: Readonly<Record<Rating, ExplainedAnswer>>;
}

export interface DueWait {
  readonly memory: Memory;
  readonly lastReviewDay: Day;
  readonly due: { readonly dueAt: Date } | { readonly dueDay: Day };
  /** From the last review to the due day. */
  readonly waitDays: number;
  /** Days until recall falls to the preset's desired retention, unrounded. */
  readonly idealDays: number;
  readonly recallNow: number;
  /** On the due day. */
  readonly recallWhenDue: number;
  /** 0: not overdue. */
  readonly overdueDays: number;
}

/**
 * Explains a card from its log, in any order, what was taken back in it too: the events that `foldCard` is given for it. All
 * numbers come from the functions that schedule. Throws as `answerCard` does.
 */
export function explainDue(
  cardId: string,
  events: Iterable<CardEvent>,
  context: DueContext,
): DueExplanation {
  let fold = untouched;
  let cause: DueCause = { kind: "new", wasReset: false };
  for (const logged of standingEvents(events)) {
    // What was answered before a merge counts as answered to this card.
    const event = { ...logged, cardId };
    const after = applyEvent(fold, event, context.preset.weights);
    if (after.state !== fold.state) {
      cause = causeOf({ cardId, event, before: fold.state }, context.preset) ?? cause;
    }
    fold = after;
  }
  return {
    cause,
    credit: creditOf(fold),
    ...explainState({ id: cardId, state: fold.state }, context),
  };
}

function creditOf({ state, answeredStability }: CardFold): DueExplanation["credit"] {
  if (state.state === "new" || answeredStability === undefined) return null;
  return { stabilityBefore: answeredStability, stability: state.memory.stability };
}

/** What can be said without the log: how long the card waits, and what each answer now would decide. */
export function explainState(
  card: { readonly id: string; readonly state: CardState },
  context: DueContext,
): Pick<DueExplanation, "wait" | "next"> {
  const [again, hard, good, easy] = ratings.map((rating) => explainAnswer(card, rating, context));
  if (!(again && hard && good && easy)) throw new Error("Four buttons");
  return { wait: waitOf(card.state, context), next: { again, hard, good, easy } };
}

function waitOf(state: CardState, { at, calendar, preset }: DueContext): DueWait | null {
  if (state.state === "new") return null;
  const { memory, lastReviewDay } = state;
  const { weights, desiredRetention } = preset;
  const today = dayOf(at, calendar);
  const due = state.state === "review" ? { dueDay: state.dueDay } : state.due;
  const dueDay = "dueDay" in due ? due.dueDay : dayOf(due.dueAt, calendar);
  const recallOn = (day: Day) => retrievability(memory, elapsedDays(lastReviewDay, day), weights);
  return {
    ...{ memory, lastReviewDay, due },
    waitDays: elapsedDays(lastReviewDay, dueDay),
    idealDays: intervalForRetention(memory.stability, desiredRetention, weights),
    recallNow: recallOn(today),
    recallWhenDue: recallOn(dueDay),
    overdueDays: elapsedDays(dueDay, today),
  };
}
