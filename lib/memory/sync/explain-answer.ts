import { type WeighedInterval, weighAnswer } from "#lib/memory/schedule/answer";
import type { CardState, Memory, Outcome, Preset, Rating } from "#lib/memory/schedule/card-state";
import { nextMemory, retrievability } from "#lib/memory/schedule/fsrs";
import { fuzzRange } from "#lib/memory/schedule/fuzz";
import { longestBalancedDays } from "#lib/memory/schedule/load-balance";
import { type Calendar, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";

/** From what an interval is chosen, and what holds it back. */
export interface IntervalRange {
  /** Days until recall falls to the desired retention, unrounded. */
  readonly idealDays: number;
  /** The first and last day that can be chosen, whatever stands on them. */
  readonly lower: number;
  readonly upper: number;
  /** What the card's own draw gives where days are not balanced. */
  readonly fuzzDays: number;
  /** Within the range a day with few cards is chosen. */
  readonly isBalanced: boolean;
  /** The ideal is longer than the preset's longest interval. */
  readonly isCapped: boolean;
  /** Why the range does not begin earlier: the interval before, or that of the button below. */
  readonly raisedBy: "lastInterval" | "lowerButton" | null;
}

/** What an answer does to a card, by the preset in use. */
export interface ExplainedAnswer {
  readonly rating: Rating;
  readonly stateBefore: CardState["state"];
  /** Null for a card never answered; so are the two after it. */
  readonly memoryBefore: Memory | null;
  readonly elapsedDays: number | null;
  readonly recallThen: number | null;
  readonly memoryAfter: Memory;
  /** Days after the due day; negative when it was asked before. Null where it was not waiting for a day. */
  readonly lateDays: number | null;
  /** The interval it had waited, where that was one of review. */
  readonly lastIntervalDays: number | null;
  /** What the preset would decide now, by fuzz alone. */
  readonly now: Outcome;
  /** Where that is an interval of review. */
  readonly range: IntervalRange | null;
}

interface Answering {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Preset;
}

/** The largest draw there is: the last day of each range. */
const lastDraw = 1 - 2 ** -32;

const lowerButtons = { again: null, hard: null, good: "hard", easy: "good" } as const;

/**
 * One answer to a card in that state, as the scheduler weighs it. Nothing is reckoned here: memory, recall, ideal interval and
 * range are those of `memory/schedule`. Throws as `answerCard` does.
 */
export function explainAnswer(
  card: { readonly id: string; readonly state: CardState },
  rating: Rating,
  { at, calendar, preset }: Answering,
): ExplainedAnswer {
  const { state } = card;
  const { weights } = preset;
  const day = dayOf(at, calendar);
  const past = state.state === "new" ? null : state;
  const elapsed = past && elapsedDays(past.lastReviewDay, day);
  const memoryBefore = past?.memory ?? null;
  const { outcome, interval } = weighAnswer(card, rating, { at, calendar, preset });
  return {
    rating,
    stateBefore: state.state,
    memoryBefore,
    elapsedDays: elapsed,
    recallThen: past && retrievability(past.memory, elapsed ?? 0, weights),
    memoryAfter: nextMemory(memoryBefore, elapsed ?? 0, rating, weights),
    lateDays: state.state === "review" ? day - state.dueDay : null,
    lastIntervalDays: state.state === "review" ? state.intervalDays : null,
    now: outcome,
    range:
      interval && "intervalDays" in outcome
        ? rangeOf(card, rating, { at, calendar, preset, fuzzDays: outcome.intervalDays, interval })
        : null,
  };
}

function rangeOf(
  card: { readonly id: string; readonly state: CardState },
  rating: Rating,
  answered: Answering & { readonly fuzzDays: number; readonly interval: WeighedInterval },
): IntervalRange {
  const { preset, fuzzDays, interval, ...moment } = answered;
  const { idealDays, bounds } = interval;
  // Balancing may put the buttons below anywhere in their ranges, and each must stay above them.
  const boundsAt = (draw: number) =>
    preset.loadBalance
      ? (weighAnswer(card, rating, { ...moment, preset, draw }).interval?.bounds ?? bounds)
      : bounds;
  const least = boundsAt(0);
  const { lower } = fuzzRange(idealDays, least);
  const { upper } = fuzzRange(idealDays, boundsAt(lastDraw));
  const free = fuzzRange(idealDays, { ...bounds, minimumDays: 1 });
  return {
    ...{ idealDays, lower, upper, fuzzDays },
    isBalanced: preset.loadBalance && upper <= longestBalancedDays,
    isCapped: idealDays > preset.maximumIntervalDays,
    raisedBy: lower > free.lower ? raiserOf(card.state, rating, least.minimumDays) : null,
  };
}

function raiserOf(state: CardState, rating: Rating, minimumDays: number) {
  const last = state.state === "review" ? state.intervalDays : null;
  const isLast = last !== null && (minimumDays === last || minimumDays === last + 1);
  return isLast || lowerButtons[rating] === null ? "lastInterval" : "lowerButton";
}
