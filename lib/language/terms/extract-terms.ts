import { findCandidates } from "#lib/language/terms/candidates/find-candidates";
import { alignWords } from "#lib/language/terms/pairing/align-words";
import { createDictionaryPrior } from "#lib/language/terms/pairing/dictionary-prior";
import { createFacingIndex } from "#lib/language/terms/pairing/facing-index";
import { type Pairing, pairCandidate } from "#lib/language/terms/pairing/pair-candidate";
import { createWordSplitter, type WordSplitter } from "#lib/language/terms/pairing/word-parts";
import { describeTerms, type TermDraft } from "#lib/language/terms/places/describe-terms";
import { type Features, measureCandidates } from "#lib/language/terms/termhood/measure-candidates";
import { displayOf, kindOf } from "#lib/language/terms/termhood/name-term";
import { measureNesting } from "#lib/language/terms/termhood/nesting";
import {
  type ScoredCandidate,
  type SelectOptions,
  selectCandidates,
} from "#lib/language/terms/termhood/select-candidates";
import { termhoodOf } from "#lib/language/terms/termhood/termhood-of";
import { foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { type Bitext, readBitext } from "./bitext.ts";
import { followPart, type OnProgress } from "./follow-part.ts";
import type { Term } from "./term.ts";
import { turnTerms } from "./turn-terms.ts";

/** Names matter less to a learner than terms. */
const NAME_SHARE = 0.6;

/** How many terms are wanted, and who follows the work; see `SelectOptions`. */
export interface ExtractOptions extends SelectOptions {
  readonly onProgress?: OnProgress;
}

/**
 * Finds the bilingual terms of a text, best first: candidates of the leading language by form and part of speech, each paired with what the
 * facing text of its units calls it, scored by contrast with general language, cohesion and the evidence of the other side. Either
 * language may be the source. Pairs are only looked for inside a unit; time grows with the number of units.
 */
export function extractTerms(
  units: readonly Unit[],
  languages: LanguagePair,
  options: ExtractOptions = {},
): readonly Term[] {
  const { onProgress } = options;
  const bitext = readBitext(units, languages, followPart(onProgress, 0, 0.12));
  if (bitext.units.length === 0) return [];
  const candidates = findCandidates(bitext);
  const prior = createDictionaryPrior(languages);
  const alignments = alignWords(bitext, {
    prior,
    split: splitterFor(bitext),
    onProgress: onProgress && ((share) => onProgress(0.12 + 0.5 * share)),
  });
  const index = createFacingIndex(bitext.units);
  const followPairing = followPart(onProgress, 0.62, 0.94);
  const pairings = candidates.map((candidate, at) => {
    followPairing(at, candidates.length);
    return pairCandidate(candidate, { bitext, alignments, index });
  });
  const nestings = measureNesting(candidates, pairings, languages.facing);
  const features = measureCandidates({ bitext, candidates, pairings, nestings });
  const scored = candidates.map((candidate, number) => {
    const measured = features[number];
    return { candidate, number, score: measured ? termhoodOf(measured) : 0 };
  });
  const drafts = selectCandidates(scored, nestings, bitext.units.length, options).map((chosen) =>
    draftTerm(chosen, bitext, features[chosen.number], pairings[chosen.number]),
  );
  const followDescribing = followPart(onProgress, 0.94, 1);
  const terms = [...describeTerms(drafts, bitext, followDescribing)].sort(
    (a, b) => b.score - a.score,
  );
  return bitext.leadSide === "source" ? terms : turnTerms(terms);
}

function splitterFor(bitext: Bitext): WordSplitter {
  const lemmas = new Set(bitext.units.flatMap((unit) => unit.words.map((word) => word.lemma)));
  return createWordSplitter(lemmas, bitext.languages);
}

function draftTerm(
  { candidate, score }: ScoredCandidate,
  bitext: Bitext,
  features: Features | undefined,
  pairing: Pairing | undefined,
): TermDraft {
  const kind = features ? kindOf(features, candidate.key.split(" ").length) : "word";
  const display = displayOf(candidate, bitext, kind);
  return {
    display,
    key: foldTermKey(display),
    foldedKey: candidate.key,
    kind,
    score: kind === "name" ? NAME_SHARE * score : score,
    variants: rankVariants(pairing?.chosen),
  };
}

/** Chosen translations, the one of most units first. */
function rankVariants(chosen: ReadonlyMap<number, string> | undefined): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of chosen?.values() ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
