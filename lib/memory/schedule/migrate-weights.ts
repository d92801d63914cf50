/**
 * Weights of FSRS-4.5 (17) or FSRS-5 (19) as FSRS-6 reads them; 21 stay as they are. Earlier versions knew one forgetting
 * curve (decay 0.5), and the first no second answers within a day. Source: fsrs-rs, src/inference.rs. Throws a RangeError
 * on any other number of weights, or on what is no number.
 */
export function migratedWeights(weights: readonly number[]): readonly number[] {
  if (!weights.every(Number.isFinite)) throw new RangeError(`Not weights: ${weights.join(" ")}`);
  switch (weights.length) {
    case 21:
      return weights;
    case 19:
      return [...weights, 0, 0.5];
    case 17:
      return [...difficultyOfSix(weights), 0, 0, 0, 0.5];
    default:
      throw new RangeError(`Weights of no known version: ${weights.length}`);
  }
}

/** FSRS-4.5 counted difficulty in straight lines. */
function difficultyOfSix(weights: readonly number[]): readonly number[] {
  const [w4 = 0, w5 = 0, w6 = 0] = weights.slice(4, 7);
  return [
    ...weights.slice(0, 4),
    w4 + w5 * 2,
    Math.log(w5 * 3 + 1) / 3,
    w6 + 0.5,
    ...weights.slice(7),
  ];
}
