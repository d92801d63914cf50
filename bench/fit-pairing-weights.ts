import { certaintyOf } from "#lib/language/terms/pairing/certainty";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import type { SpanWeights } from "#lib/language/terms/pairing/rank-spans";
import {
  certainFrom,
  fitJudged,
  fitSpans,
  type JudgedTerm,
  judgeBest,
  judgeVariants,
  weighTerms,
} from "./pairing-fit.ts";

/** The judged terms of some texts. */
export type JudgedTexts = readonly (readonly JudgedTerm[])[];

/** A translation that is said to be certain is right so often. */
const WANTED = 0.985;

/**
 * The weights of pairing that fit some texts. How sure a translation is, is learnt from texts that its spans were not fitted on, and the threshold
 * from texts that neither was: else what was learnt by heart would count as sure. `spansOf`: what fits spans, where it is kept for another time.
 */
export function fitPairingWeights(
  texts: JudgedTexts,
  spansOf: (texts: JudgedTexts) => SpanWeights = (some) => fitSpans(some.flat()),
): PairingWeights {
  const folds = texts.map((terms) => {
    const weighed = weighTerms(terms, spansOf(texts.filter((one) => one !== terms)));
    return { best: judgeBest(weighed), variants: judgeVariants(weighed) };
  });
  const chances = folds.flatMap((fold) => {
    const others = folds.filter((other) => other !== fold);
    const certainty = fitJudged(others.flatMap(({ best }) => best));
    return fold.best.map(({ evidence, isRight }) => ({
      chance: certaintyOf(evidence, certainty),
      isRight,
    }));
  });
  return {
    spans: spansOf(texts),
    variants: fitJudged(folds.flatMap(({ variants }) => variants)),
    certainty: fitJudged(folds.flatMap(({ best }) => best)),
    certain: certainFrom(chances, WANTED),
  };
}
