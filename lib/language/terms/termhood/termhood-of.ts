import type { Features } from "./measure-candidates.ts";

/** What each feature adds to the log-odds of being a term. */
export interface Weights {
  readonly bias: number;
  readonly of: readonly (readonly [keyof Features, number])[];
}

/** Termhood from 0 to 1: a logistic model over the features. */
export function termhoodOf(features: Features, weights: Weights): number {
  let sum = weights.bias;
  for (const [name, weight] of weights.of) sum += weight * features[name];
  return 1 / (1 + Math.exp(-sum));
}
