import type { Break } from "#lib/memory/schedule/load-balance";
import { addDays, type Day, weekdayOf } from "#lib/memory/time/day";

/** What there is to balance: cards due by day, and what the learner wishes of the days. */
export interface ColumnBalance {
  /** Cards due on each day from today on; long enough for the last day and the longest balanced interval. */
  readonly counts: Int32Array;
  readonly today: Day;
  readonly easyDays: readonly number[];
  readonly breaks: readonly Break[];
}

/** Chooses a whole number of days between `lower` and `upper`, for a card answered on `day`. `draw` in [0, 1). */
export type ChooseDays = (range: DayRange, day: number, draw: number) => number;
interface DayRange {
  readonly lower: number;
  readonly upper: number;
}

/** Longer intervals are not balanced (Anki). */
export const longestBalancedDays = 90;
const minimumShare = 0.0001;
const loadPower = 2.15;
const lengthPower = 3;
const knownCounts = 1024;

/**
 * `balancedDays` of schedule/load-balance.ts for millions of answers: the same choice for the same draw, without objects and without siblings, of which columns know nothing.
 */
export function createBalance(balance: ColumnBalance): ChooseDays {
  const { counts } = balance;
  const wishes = wishesByDay(balance);
  const crowds = Float64Array.from({ length: knownCounts }, (_, count) => crowdShare(count));
  const days = new Int32Array(longestBalancedDays + 1);
  const shares = new Float64Array(longestBalancedDays + 1);
  return ({ lower, upper }, day, draw) => {
    const left = candidates(days, { lower, upper }, (interval) => wishes.rankAt(day + interval));
    const shortest = days[0] ?? 1;
    const easy = wishes.isUsed ? easyOf(days.subarray(0, left), day, counts, wishes) : null;
    let total = 0;
    for (let at = 0; at < left; at += 1) {
      const interval = days[at] ?? 1;
      const count = counts[day + interval] ?? 0;
      const crowd = count < knownCounts ? (crowds[count] ?? 0) : crowdShare(count);
      const share = crowd * (shortest / interval) ** lengthPower * (easy?.[at] ?? 1);
      shares[at] = share;
      total += share;
    }
    return drawFrom(days, shares, left, draw * total);
  };
}

interface Wishes {
  readonly isUsed: boolean;
  /** 0: fine; 1: wished empty; 2: away; 3: both. */
  readonly rankAt: (day: number) => number;
  readonly wishAt: (day: number) => number;
}

function wishesByDay({ counts, today, easyDays, breaks }: ColumnBalance): Wishes {
  const wished = Float64Array.from(counts, (_, day) =>
    easyDays.length === 0 ? 1 : (easyDays[weekdayOf(addDays(today, day)) - 1] ?? 1),
  );
  const ranks = Uint8Array.from(wished, (wish, day) => {
    const date = addDays(today, day);
    const isAway = breaks.some(({ from, to }) => from <= date && date <= to);
    return (isAway ? 2 : 0) + (wish > 0 ? 0 : 1);
  });
  return {
    isUsed: easyDays.length > 0,
    rankAt: (day) => ranks[day] ?? 0,
    wishAt: (day) => wished[day] ?? 1,
  };
}

/** Writes the days that are least against the wishes; says how many. */
function candidates(
  days: Int32Array,
  { lower, upper }: DayRange,
  rankOf: (interval: number) => number,
): number {
  let least = 3;
  for (let interval = lower; interval <= upper && least > 0; interval += 1) {
    least = Math.min(least, rankOf(interval));
  }
  let left = 0;
  for (let interval = lower; interval <= upper; interval += 1) {
    if (rankOf(interval) === least) days[left++] = interval;
  }
  return left;
}

/** A day wished reduced counts as wished empty once it holds more than its part. */
function easyOf(
  days: Int32Array,
  day: number,
  counts: Int32Array,
  { wishAt }: Wishes,
): Float64Array {
  let [all, allWished] = [0, 0];
  for (const interval of days) {
    all += counts[day + interval] ?? 0;
    allWished += wishAt(day + interval);
  }
  return Float64Array.from(days, (interval) => {
    const wish = wishAt(day + interval);
    if (wish >= 1) return 1;
    if (wish <= 0) return minimumShare;
    const own = counts[day + interval] ?? 0;
    const others = allWished - wish;
    return others > 0 && own / wish > (all - own) / others ? minimumShare : 1;
  });
}

function crowdShare(count: number): number {
  return (1 / (1 + count)) ** loadPower;
}

function drawFrom(days: Int32Array, shares: Float64Array, left: number, place: number): number {
  let rest = place;
  for (let at = 0; at < left; at += 1) {
    rest -= shares[at] ?? 0;
    if (rest < 0) return days[at] ?? 1;
  }
  return days[left - 1] ?? 1;
}
