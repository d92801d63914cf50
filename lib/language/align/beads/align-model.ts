import { countOf, usualSlack } from "#lib/language/align/sentence-counts";
import { type LengthModel, usualLengths } from "./align-lengths.ts";
import type { PathBead } from "./align-posterior.ts";
import { shapes } from "./align-shapes.ts";
import type { WeighedSides } from "./align-sides.ts";

/** What is particular to a text: how its lines are cut, how long its translation is, how its sentences are kept. */
export interface TextModel {
  /** How often beads of each shape are met; sums to 1. */
  readonly shares: readonly number[];
  readonly lengths: LengthModel;
  /** How readily a sentence more or less in a bead is believed, 0–1. */
  readonly slack: number;
}

/** Before anything is known of the text. */
export const usualModel: TextModel = {
  shares: shapes.map(({ english, chinese }) => {
    if (english + chinese === 1) return 0.02;
    return [0, 0.8, 0.065, 0.01, 0.003, 0.001][Math.max(english, chinese)] ?? 0;
  }),
  lengths: usualLengths,
  slack: usualSlack,
};

/** What a text tells is mixed with as many beads of the usual model. */
const usualBeads = 20;

/** Beads less sure teach nothing; lengths are learned from beads that are not too short or too far apart. */
const leastProbability = 0.5;
const leastLogSize = Math.log(20);
const mostApart = 1;
const mostSentencesApart = 3;
const leastVariance = 0.02;

/** Learns the model of a text from its best path, each bead counted by its probability. */
export function learnModel(path: readonly PathBead[], sides: WeighedSides): TextModel {
  const sure = path.filter(({ probability }) => probability >= leastProbability);
  const paired = sure.filter(({ shape }) => shape.english > 0 && shape.chinese > 0);
  return {
    shares: learnShares(sure),
    lengths: learnLengths(paired, sides),
    slack: learnSlack(paired, sides),
  };
}

function learnShares(sure: readonly PathBead[]): readonly number[] {
  const counts = shapes.map(() => 0);
  let total = usualBeads;
  for (const { shape, probability } of sure) {
    const at = shapes.indexOf(shape);
    counts[at] = (counts[at] ?? 0) + probability;
    total += probability;
  }
  return usualModel.shares.map((share, at) => ((counts[at] ?? 0) + usualBeads * share) / total);
}

function learnLengths(
  paired: readonly PathBead[],
  { english, chinese }: WeighedSides,
): LengthModel {
  const apart = { weight: usualBeads, sum: 0, squares: usualBeads * usualLengths.variance };
  for (const { row, column, shape, probability } of paired) {
    const from = english.sizes.logs[shape.english - 1]?.[row] ?? 0;
    const to = chinese.sizes.logs[shape.chinese - 1]?.[column] ?? 0;
    const difference = to - from;
    if (Math.min(from, to) < leastLogSize || Math.abs(difference) > mostApart) continue;
    apart.weight += probability;
    apart.sum += probability * difference;
    apart.squares += probability * difference ** 2;
  }
  const mean = apart.sum / apart.weight;
  return { mean, variance: Math.max(leastVariance, apart.squares / apart.weight - mean ** 2) };
}

function learnSlack(paired: readonly PathBead[], { english, chinese }: WeighedSides): number {
  const apart = { weight: usualBeads, sum: usualBeads * meanOfSlack(usualSlack) };
  for (const { row, column, shape, probability } of paired) {
    const from = countOf(english.sentences, { end: row, lines: shape.english });
    const to = countOf(chinese.sentences, { end: column, lines: shape.chinese });
    apart.weight += probability;
    apart.sum += probability * Math.min(Math.abs(from - to), mostSentencesApart);
  }
  return slackOfMean(apart.sum / apart.weight);
}

/** The mean difference that a two-sided geometric distribution of this slack has, and the way back. */
function meanOfSlack(slack: number): number {
  return (2 * slack) / (1 - slack ** 2);
}

function slackOfMean(mean: number): number {
  return (Math.sqrt(1 + mean ** 2) - 1) / mean;
}
