import {
  type ManyOptions,
  minutesPerMemorised,
  type RetentionOutcome,
  simulateMany,
} from "./simulate-many.ts";
import type { StudyPlan } from "./study-plan.ts";

/** Which desired retention costs least, and how sure that is. */
export interface CheapestRetention {
  readonly desiredRetention: number;
  readonly minutesPerMemorised: number;
  /** How far the cheapest retentions of single seeds stray from each other: their standard deviation. */
  readonly spread: number;
  /** The retentions tried that these simulations cannot tell from the cheapest (two standard errors). */
  readonly asCheap: { readonly from: number; readonly to: number };
  /** The cheapest lies at the end of what was tried: it would be cheaper still beyond. */
  readonly isAtEdge: boolean;
  /** All that was tried, by retention. */
  readonly tried: readonly RetentionOutcome[];
}

const [lowest, highest] = [70, 95];
const coarseStep = 5;

/**
 * The desired retention that costs the fewest minutes for each card memorised at the end (Anki's CMRR), from 0.70 to 0.95: tried in steps of 0.05, around the best of these in steps of
 * 0.01, then the lowest point of a parabola through those. Null when nothing is memorised (no cards, no days). The cheapest is seldom the best: it leaves the most forgotten.
 */
export function cheapestRetention(
  plan: StudyPlan,
  { seeds, onProgress }: Omit<ManyOptions, "retentions">,
): CheapestRetention | null {
  const coarsely = percents(lowest, highest, coarseStep);
  const half = coarsely.length / (coarsely.length + 2 * (coarseStep - 1));
  const tryAll = (tries: readonly number[], from: number, to: number) =>
    simulateMany(plan, {
      seeds,
      retentions: tries,
      ...(onProgress && { onProgress: (share) => onProgress(from + share * (to - from)) }),
    });
  const coarse = tryAll(coarsely, 0, half);
  const best = cheapestOf(coarse);
  if (best === null) return null;
  const middle = Math.round(best.desiredRetention * 100);
  const from = Math.max(lowest, middle - coarseStep + 1);
  const to = Math.min(highest, middle + coarseStep - 1);
  const finely = percents(from, to, 1).filter((tried) => !coarsely.includes(tried));
  const fine = tryAll(finely, half, 1);
  const tried = [...coarse, ...fine].sort((a, b) => a.desiredRetention - b.desiredRetention);
  const near = tried.filter(({ desiredRetention }) => isBetween(desiredRetention, from, to));
  return judge(tried, near, seeds.length);
}

function judge(
  tried: readonly RetentionOutcome[],
  near: readonly RetentionOutcome[],
  seeds: number,
): CheapestRetention | null {
  const costs = near.flatMap(({ desiredRetention, minutesPerMemorised: cost }) =>
    cost === null ? [] : [{ at: desiredRetention, cost }],
  );
  const best = cheapestOf(near);
  const lowestPoint = lowestOf(costs);
  if (best === null || lowestPoint === null) return null;
  const bySeed = Array.from({ length: seeds }, (_, seed) =>
    lowestOf(near.flatMap((outcome) => costOf(outcome, seed))),
  ).flatMap((point) => (point === null ? [] : [point.at]));
  const alike = tried
    .filter((outcome) => isAsCheap(outcome, best, seeds))
    .map(({ desiredRetention }) => desiredRetention);
  return {
    desiredRetention: lowestPoint.at,
    minutesPerMemorised: lowestPoint.cost,
    spread: deviation(bySeed),
    asCheap: { from: Math.min(...alike), to: Math.max(...alike) },
    isAtEdge: !isBetween(lowestPoint.at, lowest + 0.5, highest - 0.5),
    tried,
  };
}

interface Cost {
  readonly at: number;
  readonly cost: number;
}

function costOf({ desiredRetention, runs }: RetentionOutcome, seed: number): Cost[] {
  const run = runs[seed];
  const cost = run === undefined ? null : minutesPerMemorised(run);
  return cost === null ? [] : [{ at: desiredRetention, cost }];
}

function cheapestOf(outcomes: readonly RetentionOutcome[]): RetentionOutcome | null {
  return outcomes.reduce<RetentionOutcome | null>((best, outcome) => {
    if (outcome.minutesPerMemorised === null) return best;
    const least = best?.minutesPerMemorised ?? Number.POSITIVE_INFINITY;
    return outcome.minutesPerMemorised < least ? outcome : best;
  }, null);
}

/** Same seeds, same luck: the differences of pairs say more than the two means. */
function isAsCheap(one: RetentionOutcome, best: RetentionOutcome, seeds: number): boolean {
  if (one === best) return true;
  const differences = Array.from({ length: seeds }, (_, seed) => {
    const [own] = costOf(one, seed);
    const [least] = costOf(best, seed);
    return own && least ? own.cost - least.cost : Number.POSITIVE_INFINITY;
  });
  const mean = differences.reduce((sum, value) => sum + value, 0) / seeds;
  return seeds > 1 && mean <= (2 * deviation(differences)) / Math.sqrt(seeds);
}

/**
 * The lowest point of the parabola that fits best (least squares), within what was tried; the lowest of the points themselves when they do not bend upwards, or are fewer than three.
 */
export function lowestOf(points: readonly Cost[]): Cost | null {
  const [first] = points;
  if (first === undefined) return null;
  const least = points.reduce((best, point) => (point.cost < best.cost ? point : best), first);
  const center = points.reduce((sum, { at }) => sum + at, 0) / points.length;
  const [bend, slope, height] = parabola(points.map(({ at, cost }) => ({ at: at - center, cost })));
  if (!(bend > 0)) return least;
  const ats = points.map(({ at }) => at - center);
  const at = Math.min(Math.max(-slope / (2 * bend), Math.min(...ats)), Math.max(...ats));
  return { at: at + center, cost: bend * at * at + slope * at + height };
}

/** a, b and c of a·x² + b·x + c, by the normal equations (Cramer's rule); NaN where they have no one solution. */
function parabola(points: readonly Cost[]): readonly [number, number, number] {
  const power = (of: number) => points.reduce((sum, { at }) => sum + at ** of, 0);
  const moment = (of: number) => points.reduce((sum, { at, cost }) => sum + cost * at ** of, 0);
  const [n, p1, p2, p3, p4] = [points.length, power(1), power(2), power(3), power(4)];
  const [m0, m1, m2] = [moment(0), moment(1), moment(2)];
  const whole = determinant([p4, p3, p2], [p3, p2, p1], [p2, p1, n]);
  if (points.length < 3 || whole === 0) return [Number.NaN, Number.NaN, Number.NaN];
  return [
    determinant([m2, p3, p2], [m1, p2, p1], [m0, p1, n]) / whole,
    determinant([p4, m2, p2], [p3, m1, p1], [p2, m0, n]) / whole,
    determinant([p4, p3, m2], [p3, p2, m1], [p2, p1, m0]) / whole,
  ];
}

type Row = readonly [number, number, number];

function determinant([a, b, c]: Row, [d, e, f]: Row, [g, h, i]: Row): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

function percents(from: number, to: number, step: number): readonly number[] {
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, number) => (from + number * step) / 100);
}

/** Percents, both ends included. */
function isBetween(share: number, from: number, to: number): boolean {
  return share >= (from - 0.001) / 100 && share <= (to + 0.001) / 100;
}
