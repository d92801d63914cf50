/** One observation: the values of its features, what came true, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

/** A logistic model in the units of the features. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const MOST_STEPS = 50;
const SETTLED = 1e-8;

/**
 * Logistic regression with a ridge on the standardised weights (the bias is free), by Newton's method: the same numbers for the same examples.
 * A feature that never varies gets 0.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const scales = measureScales(examples);
  const size = scales.length;
  const rows = examples.map(({ values }) =>
    Float64Array.from({ length: size + 1 }, (_, at) =>
      at === size ? 1 : standardised(values[at] ?? 0, scales[at]),
    ),
  );
  const solution = new Float64Array(size + 1);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change = newtonStep(rows, examples, solution, ridge);
    change.forEach((by, at) => {
      solution[at] = (solution[at] ?? 0) + by;
    });
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  const weights = scales.map(({ spread }, at) => (spread > 0 ? (solution[at] ?? 0) / spread : 0));
  const shift = scales.reduce((sum, { mean }, at) => sum + mean * (weights[at] ?? 0), 0);
  return { bias: (solution[size] ?? 0) - shift, weights };
}

interface Scale {
  readonly mean: number;
  readonly spread: number;
}

function measureScales(examples: readonly Example[]): readonly Scale[] {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  return (examples[0]?.values ?? []).map((_, at) => {
    const sumOf = (of: (value: number) => number) =>
      examples.reduce((sum, { values, weight }) => sum + weight * of(values[at] ?? 0), 0);
    const mean = sumOf((value) => value) / total;
    const spread = Math.sqrt(sumOf((value) => (value - mean) ** 2) / total);
    return { mean, spread: spread < 1e-9 ? 0 : spread };
  });
}

function standardised(value: number, scale: Scale | undefined): number {
  return scale && scale.spread > 0 ? (value - scale.mean) / scale.spread : 0;
}

/** The step to where the quadratic that touches the likelihood here is highest. */
function newtonStep(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  solution: Float64Array,
  ridge: number,
): Float64Array {
  const size = solution.length;
  const curve = Array.from({ length: size }, () => new Float64Array(size));
  const slope = new Float64Array(size);
  rows.forEach((row, number) => {
    const { weight, isTrue } = examples[number] ?? { weight: 0, isTrue: false };
    const believed = 1 / (1 + Math.exp(-dot(row, solution)));
    const error = weight * ((isTrue ? 1 : 0) - believed);
    const bend = weight * believed * (1 - believed);
    for (let at = 0; at < size; at += 1) {
      const value = row[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + error * value;
      const line = curve[at];
      if (!line || value === 0) continue;
      for (let other = 0; other <= at; other += 1)
        line[other] = (line[other] ?? 0) + bend * value * (row[other] ?? 0);
    }
  });
  for (let at = 0; at < size; at += 1) {
    // The bias is free; a trace keeps the system solvable where a feature never varies.
    const pull = at === size - 1 ? 1e-9 : ridge + 1e-9;
    slope[at] = (slope[at] ?? 0) - (at === size - 1 ? 0 : ridge * (solution[at] ?? 0));
    const line = curve[at];
    if (line) line[at] = (line[at] ?? 0) + pull;
  }
  return solve(curve, slope);
}

/** Solves a symmetric, positive definite system given its lower half, by Cholesky. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    const line = matrix[row];
    if (!line) continue;
    for (let column = 0; column <= row; column += 1) {
      let sum = line[column] ?? 0;
      for (let inner = 0; inner < column; inner += 1) sum -= at(row, inner) * at(column, inner);
      line[column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const half = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = half[row] ?? 0;
    for (let inner = 0; inner < row; inner += 1) sum -= at(row, inner) * (half[inner] ?? 0);
    half[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = half[row] ?? 0;
    for (let inner = row + 1; inner < size; inner += 1) sum -= at(inner, row) * (half[inner] ?? 0);
    half[row] = sum / at(row, row);
  }
  return half;
}

function dot(row: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
