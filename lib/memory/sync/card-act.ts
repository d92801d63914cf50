import type { Act } from "#lib/memory/schedule/act";
import type { CardState } from "#lib/memory/schedule/card-state";
import { memoryOfInterval, usualEaseFactor } from "#lib/memory/schedule/memory-of-interval";
import { addDays, type Calendar, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { applyEvidence, withoutCredit } from "./evidence.ts";
import type { CardFold } from "./fold-card.ts";

/**
 * One act on one card: a row of the append-only log like a review, taken back by a retraction that names its `id`. `id` is
 * a UUIDv7 made where it was done; acts done at one stroke share their `groupId`.
 */
export interface CardAct {
  readonly kind: "act";
  readonly id: string;
  readonly cardId: string;
  readonly answeredAt: Date;
  readonly calendar: Calendar;
  readonly groupId: string;
  readonly act: Act;
}

/** When and by what weights an act is done. */
interface ActContext {
  readonly answeredAt: Date;
  readonly calendar: Calendar;
  readonly weights: readonly number[];
}

/** A card after an act. */
export function applyAct(fold: CardFold, act: Act, context: ActContext): CardFold {
  switch (act.type) {
    case "bury":
      return { ...fold, buriedUntilDay: act.untilDay };
    case "unbury":
      return { ...fold, buriedUntilDay: null };
    case "suspend":
      return { ...fold, suspended: true };
    case "unsuspend":
      return { ...fold, suspended: false };
    case "flag":
      return { ...fold, flag: act.flag };
    case "reset":
      return { ...withoutCredit(inPlay(fold)), state: { state: "new" }, isLeech: false };
    case "setDue":
      return { ...inPlay(fold), state: dueAsWished(fold.state, act, context) };
    case "reschedule": {
      const { state } = fold;
      if (state.state !== "review" || state.reps !== act.reps) return fold;
      const { dueDay, intervalDays } = act;
      return { ...fold, state: { ...state, dueDay, intervalDays } };
    }
    case "cram":
      return fold;
    case "evidence":
      return applyEvidence(fold, act, context);
  }
}

function inPlay(fold: CardFold): CardFold {
  return { ...fold, suspended: false, buriedUntilDay: null };
}

function dueAsWished(
  state: CardState,
  { dueDay, intervalDays, desiredRetention }: Extract<Act, { type: "setDue" }>,
  { answeredAt, calendar, weights }: ActContext,
): CardState {
  const wished = { state: "review", dueDay, intervalDays } as const;
  if (state.state !== "new") {
    const { memory, reps, lapses, lastReviewAt, lastReviewDay } = state;
    return { ...wished, memory, reps, lapses, lastReviewAt, lastReviewDay };
  }
  const known = { intervalDays, retention: desiredRetention, easeFactor: usualEaseFactor };
  return {
    ...wished,
    memory: memoryOfInterval(known, weights),
    reps: 0,
    lapses: 0,
    lastReviewAt: answeredAt,
    lastReviewDay: startOfInterval(dueDay, intervalDays, dayOf(answeredAt, calendar)),
  };
}

/** From where recall falls to what is desired on the due day itself. */
function startOfInterval(dueDay: Day, intervalDays: number, today: Day): Day {
  const start = addDays(dueDay, -intervalDays);
  return start < today ? start : today;
}
