import type { CardState, Outcome, Preset } from "#lib/memory/schedule/card-state";
import { fuzzedDays, stepFuzzSeconds } from "#lib/memory/schedule/fuzz";
import { type ReviewState, weighRescheduling } from "#lib/memory/schedule/reschedule";
import type { Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardAct } from "./card-act.ts";
import { type ExplainedAnswer, explainAnswer, type IntervalRange } from "./explain-answer.ts";
import type { Answer } from "./review.ts";

/** What put a card where it stands. `id` names the answer or act in the log, `isAsNow` whether it could be decided the same by the preset now. */
export type DueCause =
  | { readonly kind: "new"; readonly wasReset: boolean }
  | (Moment & ExplainedAnswer & AsNow & { readonly kind: "answer"; readonly intervalDays: number })
  | (Moment & ExplainedAnswer & AsNow & { readonly kind: "step"; readonly wait: StepWait })
  | (Moment & {
      readonly kind: "setDue";
      readonly intervalDays: number;
      /** The card had no memory; it got one of which recall falls to this after the interval. */
      readonly madeForRetention: number | null;
    })
  | (Moment &
      AsNow & { readonly kind: "reschedule" } & {
        readonly intervalDays: number;
        readonly range: IntervalRange;
      });

interface Moment {
  readonly id: string;
  readonly at: Date;
  readonly day: Day;
}

interface AsNow {
  /** If not, weights, preset or steps have changed since, or the device decided by others. */
  readonly isAsNow: boolean;
}

/** A step of minutes, to which up to `mostFuzzSeconds` are added, or one of days. */
export type StepWait = Pick<Step, "state" | "step"> &
  (
    | { readonly delaySeconds: number; readonly mostFuzzSeconds: number }
    | { readonly intervalDays: number }
  );

type Step = Exclude<Outcome, { state: "review" }>;

/** An answer or act that changed what the schedule knows of a card, and the card's state before it. */
export interface Change {
  readonly cardId: string;
  readonly event: Answer | CardAct;
  readonly before: CardState;
}

/** Explains one change by the preset in use. Null for acts that put a card on no day. */
export function causeOf({ cardId, event, before }: Change, preset: Preset): DueCause | null {
  if (event.kind === "answer") return answered({ cardId, event, before }, preset);
  const { id, answeredAt: at, calendar, act } = event;
  const moment = { id, at, day: dayOf(at, calendar) };
  switch (act.type) {
    case "reset":
      return before.state === "new" ? null : { kind: "new", wasReset: true };
    case "setDue": {
      const madeForRetention = before.state === "new" ? act.desiredRetention : null;
      return { kind: "setDue", ...moment, intervalDays: act.intervalDays, madeForRetention };
    }
    case "reschedule": {
      const { intervalDays } = act;
      if (before.state !== "review") return null;
      const range = rangeOf({ id: cardId, state: before }, { preset, today: moment.day });
      return { kind: "reschedule", ...moment, intervalDays, range, isAsNow: isWithin(act, range) };
    }
    case "bury":
    case "unbury":
    case "suspend":
    case "unsuspend":
    case "flag":
    case "cram":
    case "evidence":
      return null;
  }
}

function answered(
  { cardId, event, before }: Change & { readonly event: Answer },
  preset: Preset,
): DueCause {
  const { id, answeredAt: at, calendar, rating, outcome } = event;
  const explained = explainAnswer({ id: cardId, state: before }, rating, { at, calendar, preset });
  const moment = { id, at, day: dayOf(at, calendar) };
  const { now, range } = explained;
  if (outcome.state === "review") {
    const { intervalDays } = outcome;
    const isAsNow = range !== null && isWithin(outcome, range);
    return { kind: "answer", ...moment, ...explained, intervalDays, isAsNow };
  }
  const isAsNow = now.state !== "review" && isSameStep(now, outcome);
  return { kind: "step", ...moment, ...explained, wait: stepWait(outcome), isAsNow };
}

function stepWait(outcome: Step): StepWait {
  const { state, step } = outcome;
  if (!("delaySeconds" in outcome)) return { state, step, intervalDays: outcome.intervalDays };
  const { delaySeconds } = outcome;
  return { state, step, delaySeconds, mostFuzzSeconds: stepFuzzSeconds(delaySeconds, 1) };
}

function rangeOf(
  card: { readonly id: string; readonly state: ReviewState },
  { preset, today }: { readonly preset: Preset; readonly today: Day },
): IntervalRange {
  const weighed = weighRescheduling(card, { preset, today });
  const { idealDays, lower, upper, isBalanced, bounds, draw } = weighed;
  return {
    ...{ idealDays, lower, upper, isBalanced },
    fuzzDays: fuzzedDays(idealDays, bounds, draw),
    isCapped: idealDays > bounds.maximumDays,
    raisedBy: null,
  };
}

function isWithin(
  { intervalDays }: { readonly intervalDays: number },
  { lower, upper }: IntervalRange,
): boolean {
  return lower <= intervalDays && intervalDays <= upper;
}

function isSameStep(one: Step, other: Step): boolean {
  const waitOf = (step: Step) =>
    "delaySeconds" in step ? `${step.delaySeconds} s` : `${step.intervalDays} d`;
  return one.state === other.state && one.step === other.step && waitOf(one) === waitOf(other);
}
