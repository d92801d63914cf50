/** Alternatives of which some are right: their features, in one order for all lists, and how much the list counts. */
export interface ChoiceList {
  readonly values: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

const STEPS = 400;
const RATE = 0.05;

/**
 * Weights that make the right ones likely (softmax over each list, ridge on the standardised weights), by gradient descent with momentum (Adam, Kingma
 * and Ba 2015) from zero: the same numbers for the same lists. Lists without a right one teach nothing.
 */
export function fitListwise(all: readonly ChoiceList[], ridge: number): readonly number[] {
  const lists = all.filter(({ isRight }) => isRight.includes(true));
  const size = lists[0]?.values[0]?.length ?? 0;
  const spreads = measureSpreads(lists, size);
  const scaled = lists.map((list) => ({
    ...list,
    values: list.values.map((row) => row.map((value, at) => value / (spreads[at] ?? 1))),
  }));
  const weights = new Float64Array(size);
  const pace = new Float64Array(size);
  const size2 = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeOf(scaled, weights);
    for (let at = 0; at < size; at += 1) {
      const by = (slope[at] ?? 0) + ridge * (weights[at] ?? 0);
      pace[at] = 0.9 * (pace[at] ?? 0) + 0.1 * by;
      size2[at] = 0.999 * (size2[at] ?? 0) + 0.001 * by * by;
      const mean = (pace[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((size2[at] ?? 0) / (1 - 0.999 ** step));
      weights[at] = (weights[at] ?? 0) - (RATE * mean) / (spread + 1e-8);
    }
  }
  return Array.from(weights, (weight, at) => weight / (spreads[at] ?? 1));
}

function slopeOf(lists: readonly ChoiceList[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { values, isRight, weight } of lists) {
    const scores = values.map((row) => dot(row, weights));
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const right = shares.reduce((sum, share, at) => sum + (isRight[at] ? share : 0), 0);
    values.forEach((row, index) => {
      const share = shares[index] ?? 0;
      const by = weight * (share / total - (isRight[index] ? share / right : 0));
      for (let at = 0; at < slope.length; at += 1)
        slope[at] = (slope[at] ?? 0) + by * (row[at] ?? 0);
    });
  }
  return slope;
}

function measureSpreads(lists: readonly ChoiceList[], size: number): Float64Array {
  const rows = lists.flatMap(({ values }) => values);
  return Float64Array.from({ length: size }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(square) || 1;
  });
}

function dot(row: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
