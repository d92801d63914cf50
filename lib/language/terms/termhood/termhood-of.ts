import type { Features } from "./measure-candidates.ts";

/**
 * Termhood from 0 to 1: a logistic model over the features. The weights were fitted (ridge 20, each text weighing the same) on four
 * annotated bilingual texts of different topics and rounded; no weight knows a word.
 */
export function termhoodOf(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of WEIGHTS) sum += weight * features[name];
  return 1 / (1 + Math.exp(-sum));
}

const BIAS = -3.8;

const WEIGHTS: readonly (readonly [keyof Features, number])[] = [
  ["acronym", 2.2],
  ["capitalised", 0.9],
  ["twoWords", 1.45],
  ["threeWords", 0.5],
  ["moreWords", -1.6],
  ["possessive", -0.5],
  ["nounHead", 0.85],
  ["verbZipf", -0.34],
  ["meanZipf", -0.2],
  ["commonestZipf", -0.3],
  ["weirdness", 0.26],
  ["logCount", 0.7],
  ["lexicalised", 1.5],
  ["keptLower", 0.4],
  ["pairScore", 0.75],
  ["pairedShare", 1],
  ["facingZipf", -0.19],
  ["facingLength", 0.14],
  ["facingFiller", -1.1],
  ["standalone", 1],
  ["freedom", 1],
  ["partLead", -0.13],
  ["overreach", -1.1],
];
