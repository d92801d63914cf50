import type { Proposal, SpanFeatures } from "./propose-spans.ts";

/** What each feature adds to the logit of a proposal. */
export type SpanWeights = {
  readonly [Group in keyof SpanFeatures]: readonly (readonly [keyof SpanFeatures[Group], number])[];
};

/** The chance of each proposal to be the translation, given that one of them is: they sum to 1. */
export function chancesOf(proposals: readonly Proposal[], weights: SpanWeights): readonly number[] {
  const scores = proposals.map(
    ({ features }) =>
      weigh(features.links, weights.links) +
      weigh(features.dictionary, weights.dictionary) +
      weigh(features.words, weights.words) +
      weigh(features.borders, weights.borders) +
      weigh(features.company, weights.company),
  );
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

function weigh<Group extends Readonly<Record<keyof Group, number>>>(
  features: Group,
  weights: readonly (readonly [keyof Group, number])[],
): number {
  let sum = 0;
  for (const [name, weight] of weights) sum += weight * features[name];
  return sum;
}
