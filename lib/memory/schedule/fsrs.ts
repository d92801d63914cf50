import { computeDecayFactor, default_w, FSRS, Rating as FsrsRating, type Grade } from "ts-fsrs";
import type { Memory, Rating } from "./card-state.ts";

/** The 21 weights of FSRS-6 that fit the average learner. */
export const defaultWeights: readonly number[] = default_w;

const grades: Record<Rating, Grade> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/**
 * The memory after an answer. `memory` is null for a card never answered; `elapsedDays` counts learner days
 * since the last answer (0: the same day, which moves stability by the short-term rule). Throws on a negative
 * number.
 */
export function nextMemory(
  memory: Memory | null,
  elapsedDays: number,
  rating: Rating,
  weights: readonly number[],
): Memory {
  const next = engineOf(weights).next_state(memory, elapsedDays, grades[rating]);
  return { stability: next.stability, difficulty: next.difficulty };
}

/** The probability (0–1) of recalling after so many days, fractions allowed. */
export function retrievability(
  memory: Memory,
  elapsedDays: number,
  weights: readonly number[],
): number {
  return engineOf(weights).forgetting_curve(elapsedDays, memory.stability);
}

/**
 * Days until retrievability falls to the desired one, unrounded and without a floor or a ceiling.
 * `desiredRetention` lies between 0 and 1, both excluded; anything else throws a RangeError.
 */
export function intervalForRetention(
  stability: number,
  desiredRetention: number,
  weights: readonly number[],
): number {
  // ts-fsrs would take 0 for "not given" and fall back to 0.9.
  if (!(desiredRetention > 0 && desiredRetention < 1)) {
    throw new RangeError(`Desired retention outside 0–1: ${desiredRetention}`);
  }
  return stability * engineOf(weights).intervalAtStability1(desiredRetention);
}

/** The two numbers of the curve that `retrievability` follows: R(t) = (1 + factor · t / S) ^ decay. */
export function forgettingCurve(weights: readonly number[]): {
  readonly decay: number;
  readonly factor: number;
} {
  return computeDecayFactor(boundedWeights(weights));
}

/** The weights as FSRS reads them: each within its bounds. Throws a RangeError unless they are 21 finite numbers. */
export function boundedWeights(weights: readonly number[]): readonly number[] {
  return [...engineOf(weights).parameters.w];
}

/**
 * ts-fsrs floors the first stability at 0.1 day, the optimiser's engine (fsrs-rs) at 0.001: fitted weights
 * below 0.1 would mispredict.
 */
class Engine extends FSRS {
  /** Of the desired retention asked last. */
  private latestInterval = { desiredRetention: 0, days: 0 };

  override init_stability(grade: Grade): number {
    return Math.max(this.param.w[grade - 1] ?? 0, 0.001);
  }

  intervalAtStability1(desiredRetention: number): number {
    if (this.latestInterval.desiredRetention !== desiredRetention) {
      const days = this.calculate_interval_modifier(desiredRetention);
      this.latestInterval = { desiredRetention, days };
    }
    return this.latestInterval.days;
  }
}

const engines = new Map<string, Engine>();
let latest: { readonly weights: readonly number[]; readonly engine: Engine } | null = null;

/**
 * One engine a set of weights, found by value and never changed: an instance of ts-fsrs whose weights are
 * replaced keeps the interval modifier of the old ones.
 */
function engineOf(weights: readonly number[]): Engine {
  if (latest && sameNumbers(latest.weights, weights)) return latest.engine;
  const key = weights.join(" ");
  const engine = engines.get(key) ?? newEngine(weights);
  if (engines.size >= 64) engines.clear();
  engines.set(key, engine);
  latest = { weights: [...weights], engine };
  return engine;
}

// ts-fsrs takes its default weights for a list of the wrong length, and computes with NaN.
function newEngine(weights: readonly number[]): Engine {
  if (weights.length !== defaultWeights.length || !weights.every(Number.isFinite)) {
    throw new RangeError(`Not 21 finite weights: ${weights.join(" ")}`);
  }
  return new Engine({ w: [...weights] });
}

function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  // A loop: asked with every memory and interval, and `every` with its callback is what would take longest there.
  for (let index = 0; index < one.length; index += 1) {
    if (one[index] !== other[index]) return false;
  }
  return true;
}
