import { type DeckColumns, phases } from "./deck-columns.ts";
import { mix } from "./dice.ts";
import { pickFirst, putInOrder, type Ranking } from "./pick-first.ts";
import type { StudyRules } from "./study-plan.ts";

/** Rows that wait, in `rows[0..count)`. */
export interface WaitingRows {
  readonly rows: Int32Array;
  count: number;
}

/** Cards by the day on which they are due, and those that are due and wait. */
export interface WaitingRoom {
  readonly steps: WaitingRows;
  readonly reviews: WaitingRows;
  /** Keeps a card until a day; one behind the last day is forgotten. */
  readonly putOff: (row: number, day: number) => void;
  /** Lets in the cards due on a day. */
  readonly letIn: (day: number) => void;
  /** Brings the `first` reviews that are to be asked first to the front; in order only if `isOrdered`. */
  readonly callUp: (first: number, day: number, isOrdered: boolean) => void;
}

/** A room for all cards of a deck that have been answered; the overdue ones come in on day 0. */
export function createWaitingRoom(
  deck: DeckColumns,
  days: number,
  order: NonNullable<StudyRules["reviewOrder"]>,
): WaitingRoom {
  const heads = new Int32Array(days).fill(-1);
  const nexts = new Int32Array(deck.size);
  const steps = { rows: new Int32Array(deck.size), count: 0 };
  const reviews = { rows: new Int32Array(deck.size), count: 0 };
  const keys = new Float64Array(deck.size);
  const keyOf = keyBy(order, deck);
  return {
    steps,
    reviews,
    putOff(row, day) {
      if (day >= days) return;
      nexts[row] = heads[day] ?? -1;
      heads[day] = row;
    },
    letIn(day) {
      for (let row = heads[day] ?? -1; row >= 0; row = nexts[row] ?? -1) {
        const room = deck.phase[row] === phases.review ? reviews : steps;
        room.rows[room.count] = row;
        room.count += 1;
      }
    },
    callUp(first, day, isOrdered) {
      if (first === 0 || (first === reviews.count && !isOrdered)) return;
      for (const row of reviews.rows.subarray(0, reviews.count)) keys[row] = keyOf(row, day);
      const ranking: Ranking = { keys, ties: (row) => mix(row ^ Math.imul(day + 1, 0x9e3779b1)) };
      pickFirst(reviews.rows, reviews.count, first, ranking);
      if (isOrdered) putInOrder(reviews.rows, first, ranking);
    },
  };
}

/** Takes the first `count` rows out. */
export function leave(waiting: WaitingRows, count: number): void {
  waiting.rows.copyWithin(0, count, waiting.count);
  waiting.count -= count;
}

/**
 * Lowest first, as `orderReviews` of schedule/review-order.ts. Recall falls with elapsed days over stability, so that this ratio orders as it does, without its power; with one desired
 * retention for all, relative overdueness grows with it.
 */
function keyBy(
  order: NonNullable<StudyRules["reviewOrder"]>,
  deck: DeckColumns,
): (row: number, day: number) => number {
  const ratio = (row: number, day: number) =>
    (day - (deck.lastReviewDay[row] ?? 0)) / (deck.stability[row] ?? 1);
  switch (order) {
    case "retrievabilityDescending":
      return ratio;
    case "retrievabilityAscending":
    case "relativeOverdueness":
      return (row, day) => -ratio(row, day);
    case "dueDay":
      return (row) => deck.dueDay[row] ?? 0;
    case "intervalAscending":
      return (row) => deck.intervalDays[row] ?? 0;
    case "intervalDescending":
      return (row) => -(deck.intervalDays[row] ?? 0);
    case "difficultyAscending":
      return (row) => deck.difficulty[row] ?? 0;
    case "difficultyDescending":
      return (row) => -(deck.difficulty[row] ?? 0);
    case "added":
      return (row) => row;
    case "random":
      return () => 0;
  }
}
