import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import type { SpanWeights } from "#lib/language/terms/pairing/rank-spans";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { fitPairingWeights, type JudgedTexts } from "./fit-pairing-weights.ts";
import { fitWeights, judgeCandidates } from "./fit-terms.ts";
import type { FittedWeights } from "./measure-terms-text.ts";
import { fitSpans, judgeProposals } from "./pairing-fit.ts";
import type { GoldTerm } from "./terms-gold.ts";

/** A text to fit on; `id` tells it from others. */
export interface FittingText {
  readonly id: string;
  readonly units: readonly Unit[];
  readonly gold: readonly GoldTerm[];
}

/**
 * Everything that is fitted, fitted again to all of some texts but one, in the order in which it ships: pairing, then termhood, which sees the
 * pairings. Half a minute of work for each text left out.
 */
export function fitterWithout(
  texts: readonly FittingText[],
  languages: LanguagePair,
): (id: string) => FittedWeights {
  const judged = texts.map(({ id, units, gold }) => ({
    id,
    terms: judgeProposals(units, gold, languages),
  }));
  const spansOf = keepSpans(judged.map(({ terms }) => terms));
  return (left) => {
    const others = judged.filter(({ id }) => id !== left).map(({ terms }) => terms);
    const pairing = fitPairingWeights(others, spansOf);
    const fitting = texts.filter(({ id }) => id !== left);
    return { pairing, weights: fitTermhood(fitting, languages, pairing) };
  };
}

/** Fitting spans is what takes long, and leaving out this text and then that leaves the same as that and then this. */
function keepSpans(all: JudgedTexts): (texts: JudgedTexts) => SpanWeights {
  const kept = new Map<string, SpanWeights>();
  return (texts) => {
    const key = texts.map((text) => all.indexOf(text)).join(" ");
    const spans = kept.get(key) ?? fitSpans(texts.flat());
    kept.set(key, spans);
    return spans;
  };
}

function fitTermhood(
  texts: readonly FittingText[],
  languages: LanguagePair,
  pairing: PairingWeights,
): FittedWeights["weights"] {
  return fitWeights(
    texts.map(({ units, gold }) => judgeCandidates(units, gold, languages, pairing)),
  );
}
