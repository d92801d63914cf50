/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** Memories as columns, a card a row. Stability 0: never answered. */
export interface MemoryColumns {
  /** Days. */
  readonly stability: Float64Array;
  /** 1–10. */
  readonly difficulty: Float64Array;
}

/** FSRS-6 for many cards at once: no objects, no rounding. */
export interface MemoryKernel {
  /** Writes the memory after an answer over the one before. `elapsedDays`, whole and ≥ 0, are those since the last answer. */
  answer(memories: MemoryColumns, row: number, grade: Grade, elapsedDays: number): void;
  /** The probability (0–1) of recall after so many days. */
  recall(stability: number, elapsedDays: number): number;
  /** Days, unrounded, until recall falls to `desiredRetention` (between 0 and 1). */
  intervalFor(stability: number, desiredRetention: number): number;
}

const leastStability = 0.001;
const mostStability = 36_500;

/** Memories for so many cards, none answered yet. */
export function createMemories(cards: number): MemoryColumns {
  return { stability: new Float64Array(cards), difficulty: new Float64Array(cards) };
}

/**
 * The formulas of FSRS-6 (github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm) on typed arrays, for replaying and simulating millions of
 * answers; `schedule/fsrs.ts` answers single cards with ts-fsrs, and the two agree to a millionth. `weights`: 21 finite numbers within the bounds of FSRS
 * (`boundedWeights`), else a RangeError.
 */
export function createKernel(weights: readonly number[]): MemoryKernel {
  const w = asWeights(weights);
  const decay = -w[20];
  const factor = Math.exp(Math.log(0.9) / decay) - 1;
  const recall = (stability: number, elapsedDays: number) =>
    (1 + (factor * elapsedDays) / stability) ** decay;
  const easyStart = firstDifficulty(w, 4);
  return {
    recall,
    intervalFor: (stability, desiredRetention) =>
      (stability / factor) * (desiredRetention ** (1 / decay) - 1),
    answer({ stability, difficulty }, row, grade, elapsedDays) {
      const s = stability[row] ?? 0;
      const d = difficulty[row] ?? 0;
      if (s === 0) {
        stability[row] = Math.max(firstStability(w, grade), leastStability);
        difficulty[row] = within(firstDifficulty(w, grade), 1, 10);
        return;
      }
      if (elapsedDays === 0) stability[row] = sameDayStability(w, s, grade);
      else {
        const r = recall(s, elapsedDays);
        stability[row] =
          grade === 1 ? lapsedStability(w, s, d, r) : passedStability(w, s, d, r, grade);
      }
      const change = (-w[6] * (grade - 3) * (10 - d)) / 9;
      difficulty[row] = within(w[7] * easyStart + (1 - w[7]) * (d + change), 1, 10);
    },
  };
}

type Eleven<N> = readonly [N, N, N, N, N, N, N, N, N, N, N];
type Weights = readonly [
  ...Eleven<number>,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

function asWeights(weights: readonly number[]): Weights {
  if (isWeights(weights)) return weights;
  throw new RangeError(`Not 21 finite weights: ${weights.join(" ")}`);
}

function isWeights(weights: readonly number[]): weights is Weights {
  return weights.length === 21 && weights.every(Number.isFinite);
}

function firstStability(w: Weights, grade: Grade): number {
  switch (grade) {
    case 1:
      return w[0];
    case 2:
      return w[1];
    case 3:
      return w[2];
    case 4:
      return w[3];
  }
}

function firstDifficulty(w: Weights, grade: Grade): number {
  return w[4] - Math.exp((grade - 1) * w[5]) + 1;
}

function sameDayStability(w: Weights, s: number, grade: Grade): number {
  const growth = s ** -w[19] * Math.exp(w[17] * (grade - 3 + w[18]));
  return within(s * (grade >= 2 ? Math.max(growth, 1) : growth), leastStability, mostStability);
}

/** Never more than the same answer on the day before would have left. */
function lapsedStability(w: Weights, s: number, d: number, r: number): number {
  const after = w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * Math.exp((1 - r) * w[14]);
  const ceiling = s / Math.exp(w[17] * w[18]);
  return within(ceiling, leastStability, within(after, leastStability, mostStability));
}

function passedStability(w: Weights, s: number, d: number, r: number, grade: Grade): number {
  const ease = grade === 2 ? w[15] : grade === 4 ? w[16] : 1;
  const growth = Math.exp(w[8]) * (11 - d) * s ** -w[9] * Math.expm1((1 - r) * w[10]) * ease;
  return within(s * (1 + growth), leastStability, mostStability);
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
