import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import {
  describeTerms,
  describeTurned,
  type TermDraft,
} from "#lib/language/terms/places/describe-terms";
import type { Features } from "#lib/language/terms/termhood/measure-candidates";
import { displayOf, kindOf } from "#lib/language/terms/termhood/name-term";
import {
  type ScoredCandidate,
  type SelectOptions,
  selectCandidates,
  weighNesting,
} from "#lib/language/terms/termhood/select-candidates";
import { termhoodOf, type Weights } from "#lib/language/terms/termhood/termhood-of";
import { TERMHOOD_WEIGHTS } from "#lib/language/terms/termhood/termhood-weights";
import { tierOf } from "#lib/language/terms/termhood/tier-of";
import { foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import type { Bitext, BitextUnit } from "./bitext.ts";
import { followPart, type OnProgress } from "./follow-part.ts";
import { measureText } from "./measured-text.ts";
import type { Term } from "./term.ts";
import { turnTerms } from "./turn-terms.ts";

/** Names matter less to a learner than terms. */
const NAME_SHARE = 0.9;

/** How many terms are wanted, and who follows the work; see `SelectOptions`. */
export interface ExtractOptions extends SelectOptions {
  readonly onProgress?: OnProgress;
  /** Other weights of termhood than the ones that ship: for measuring. */
  readonly weights?: Weights | undefined;
  /** Other weights of pairing, likewise. */
  readonly pairing?: PairingWeights | undefined;
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
  const { onProgress, weights = TERMHOOD_WEIGHTS, pairing } = options;
  const text = measureText(units, languages, {
    onProgress: onProgress && ((share) => onProgress(0.94 * share)),
    pairing,
  });
  const { bitext, candidates, nestings, features, pairings } = text;
  if (bitext.units.length === 0) return [];
  const alone = candidates.map((candidate, number) => {
    const measured = features[number];
    return { candidate, number, score: measured ? termhoodOf(measured, weights) : 0 };
  });
  const scored = weighNesting(alone, nestings);
  const drafts = nameAliases(
    selectCandidates(scored, bitext.units.length, options).map((chosen) => ({
      candidate: chosen.candidate,
      draft: draftTerm(chosen, bitext, features[chosen.number], pairings[chosen.number]),
    })),
  );
  const followDescribing = followPart(onProgress, 0.94, 1);
  const terms = [...describeTerms(drafts, bitext, followDescribing)].sort(
    (a, b) => b.score - a.score,
  );
  return bitext.leadSide === "source" ? terms : describeTurned(turnTerms(terms), bitext);
}

function draftTerm(
  { candidate, score: probability }: ScoredCandidate,
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
    score: kind === "name" ? NAME_SHARE * probability : probability,
    probability,
    tier: tierOf({
      probability,
      kind,
      units: unitsOf(candidate),
      isCode: features?.identifier === 1,
      isAside: candidate.mentions.every(({ place }) => isAside(bitext.units[place])),
    }),
    variants: pairing?.variants ?? [],
    isCertain: pairing?.isCertain ?? false,
    choices: pairing?.choices ?? [],
  };
}

/** Acronyms and what they are short for know each other as they are shown. */
function nameAliases(
  chosen: readonly { readonly candidate: Candidate; readonly draft: TermDraft }[],
): readonly TermDraft[] {
  const displays = new Map(chosen.map(({ draft }) => [draft.foldedKey, draft.display]));
  return chosen.map(({ candidate, draft }) => {
    const alias = displays.get(candidate.alias ?? "");
    return alias === undefined ? draft : { ...draft, alias };
  });
}

function isAside(unit: BitextUnit | undefined): boolean {
  return unit !== undefined && unit.kind !== "body" && unit.kind !== "title";
}

function unitsOf({ mentions }: Candidate): number {
  return new Set(mentions.map(({ place }) => place)).size;
}
