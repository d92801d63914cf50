import { type Example, fitLogistic } from "#bench/fit-logistic";
import { type GoldTerm, goldMatcher } from "#bench/terms-gold";
import { measureText } from "#lib/language/terms/measured-text";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import { FEATURE_NAMES } from "#lib/language/terms/termhood/feature-names";
import type { Features } from "#lib/language/terms/termhood/measure-candidates";
import { displayOf, kindOf } from "#lib/language/terms/termhood/name-term";
import type { Weights } from "#lib/language/terms/termhood/termhood-of";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";

/** A candidate of an annotated text: what was measured, and whether the gold has it. */
export interface JudgedCandidate {
  readonly features: Features;
  readonly isTerm: boolean;
}

/** The candidates of one text, those aside that the gold calls marginal. */
export function judgeCandidates(
  units: readonly Unit[],
  gold: readonly GoldTerm[],
  languages: LanguagePair,
  pairing?: PairingWeights,
): readonly JudgedCandidate[] {
  const { bitext, candidates, features } = measureText(units, languages, { pairing });
  const entryOf = goldMatcher(gold);
  return candidates.flatMap((candidate, number): JudgedCandidate[] => {
    const measured = features[number];
    if (measured === undefined) return [];
    const kind = kindOf(measured, candidate.key.split(" ").length);
    const entry = entryOf(displayOf(candidate, bitext, kind)) ?? entryOf(candidate.key);
    if (entry?.tier === "marginal") return [];
    return [{ features: measured, isTerm: entry !== null }];
  });
}

/** Longer texts weigh no more than one with this many candidates. */
const USUAL_SIZE = 300;
const RIDGE = 60;

/** The weights that fit some texts best; each text weighs the same. */
export function fitWeights(texts: readonly (readonly JudgedCandidate[])[]): Weights {
  const examples = texts.flatMap((text): Example[] =>
    text.map(({ features, isTerm }) => ({
      values: FEATURE_NAMES.map((name) => features[name]),
      isTrue: isTerm,
      weight: Math.min(1, USUAL_SIZE / text.length),
    })),
  );
  const { bias, weights } = fitLogistic(examples, RIDGE);
  return { bias, of: FEATURE_NAMES.map((name, at) => [name, weights[at] ?? 0]) };
}

/** Weights as they stand in the program, rounded to what makes no difference. */
export function writeWeights({ bias, of }: Weights): string {
  const rows = of.map(([name, weight]) => `    ["${name}", ${round(weight)}],`);
  return `{\n  bias: ${round(bias)},\n  of: [\n${rows.join("\n")}\n  ],\n}\n`;
}

function round(weight: number): number {
  return Number(weight.toFixed(2));
}
