import { addDays, type Day, weekdayOf } from "#lib/memory/time/day";
import { fuzzedDays, fuzzRange, type IntervalBounds } from "./fuzz.ts";

/** What already stands on the days ahead. */
export interface DayLoad {
  /** Cards due on a day. */
  readonly countOn: (day: Day) => number;
  /** Days on which cards of the same note are due. */
  readonly siblingDays: readonly Day[];
}

/** A time away: from its first day to its last. No card is put there that fits elsewhere. */
export interface Break {
  readonly from: Day;
  readonly to: Day;
}

/** What the learner wishes of the days: Monday first, 1 as many cards as on others, 0.5 fewer, 0 as few as can be. */
interface DayWishes {
  readonly easyDays: readonly number[];
  readonly breaks: readonly Break[];
}

export interface Balance {
  readonly today: Day;
  readonly load: DayLoad;
  readonly wishes: DayWishes;
}

/** Longer intervals are not balanced: nobody knows that day's load (Anki). */
export const longestBalancedDays = 90;
const minimumShare = 0.0001;
const loadPower = 2.15;
const lengthPower = 3;
/** By distance in days; from here on a sibling is no matter. */
const siblingShares = [1e-6, 0.2, 0.4, 0.6, 0.8];

/**
 * The whole day chosen for an interval, within the range that fuzz may move it: rather a day with few cards, rather a shorter interval, away from siblings and on
 * days wished full. `draw` in [0, 1). A day with a sibling, in a break or wished empty is only taken when the range has no other. After Anki
 * (rslib/src/scheduler/states/load_balancer.rs), which lets an empty day pass whatever else is said of it.
 */
export function balancedDays(
  intervalDays: number,
  bounds: IntervalBounds,
  draw: number,
  balance: Balance,
): number {
  const range = fuzzRange(intervalDays, bounds);
  if (range.upper > longestBalancedDays) return fuzzedDays(intervalDays, bounds, draw);
  return balancedDaysIn(range, draw, balance);
}

/** The same choice from a range already known, both ends included. */
export function balancedDaysIn(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  draw: number,
  balance: Balance,
): number {
  const days = Array.from({ length: upper - lower + 1 }, (_, index) => lower + index);
  const free = withoutTheWorst(days, balance);
  const shares = shareOfDays(free, balance);
  return drawFrom(free, shares, draw);
}

/** Leaves out, one wish after the other, what a better day of the range makes needless. */
function withoutTheWorst(days: readonly number[], { today, load, wishes }: Balance) {
  const siblings = new Set(load.siblingDays);
  const isFree = [
    (day: Day) => !siblings.has(day),
    (day: Day) => !wishes.breaks.some(({ from, to }) => from <= day && day <= to),
    (day: Day) => (wishes.easyDays[weekdayOf(day) - 1] ?? 1) > 0,
  ];
  return isFree.reduce((left, is) => {
    const better = left.filter((interval) => is(addDays(today, interval)));
    return better.length > 0 ? better : left;
  }, days);
}

function shareOfDays(days: readonly number[], balance: Balance): readonly number[] {
  const { today, load, wishes } = balance;
  const shortest = days[0] ?? 1;
  const counts = days.map((interval) => load.countOn(addDays(today, interval)));
  const easy = easyShares(days, counts, balance);
  return days.map((interval, index) => {
    const day = addDays(today, interval);
    const sibling = load.siblingDays.reduce(
      (share, other) => share * (siblingShares[Math.abs(other - day)] ?? 1),
      1,
    );
    const crowd = (1 / (1 + (counts[index] ?? 0))) ** loadPower;
    const length = (shortest / interval) ** lengthPower;
    return crowd * length * sibling * (wishes.easyDays.length === 0 ? 1 : (easy[index] ?? 1));
  });
}

/** A day wished reduced counts as wished empty once it holds more than its part of what the range holds (Anki). */
function easyShares(
  days: readonly number[],
  counts: readonly number[],
  { today, wishes }: Balance,
): readonly number[] {
  const wished = days.map(
    (interval) => wishes.easyDays[weekdayOf(addDays(today, interval)) - 1] ?? 1,
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const all = sum(counts);
  const allWished = sum(wished);
  return wished.map((wish, index) => {
    if (wish >= 1) return 1;
    if (wish <= 0) return minimumShare;
    const own = counts[index] ?? 0;
    const others = allWished - wish;
    const isOver = others > 0 && own / wish > (all - own) / others;
    return isOver ? minimumShare : 1;
  });
}

function drawFrom(days: readonly number[], shares: readonly number[], draw: number): number {
  let left = draw * shares.reduce((total, share) => total + share, 0);
  for (const [index, interval] of days.entries()) {
    left -= shares[index] ?? 0;
    if (left < 0) return interval;
  }
  return days.at(-1) ?? 1;
}
