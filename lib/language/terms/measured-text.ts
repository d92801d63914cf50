import { type Candidate, findCandidates } from "#lib/language/terms/candidates/find-candidates";
import { type Pairing, pairCandidate } from "#lib/language/terms/pairing/pair-candidate";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import { readLore } from "#lib/language/terms/pairing/text-lore";
import { type Features, measureCandidates } from "#lib/language/terms/termhood/measure-candidates";
import { measureNesting, type Nesting } from "#lib/language/terms/termhood/nesting";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { type Bitext, readBitext } from "./bitext.ts";
import { followPart, type OnProgress } from "./follow-part.ts";

/** A text with all that may be a term in it; `pairings`, `nestings` and `features` are those of the candidate of the same number. */
export interface MeasuredText {
  readonly bitext: Bitext;
  readonly candidates: readonly Candidate[];
  readonly pairings: readonly Pairing[];
  readonly nestings: readonly Nesting[];
  readonly features: readonly Features[];
}

/** Who follows the work; `pairing`: other weights of pairing than those that ship, for measuring. */
export interface MeasureOptions {
  readonly onProgress?: OnProgress | undefined;
  readonly pairing?: PairingWeights | undefined;
}

/** Reads a bilingual text, pairs its candidates and measures them: all but the weighing. */
export function measureText(
  units: readonly Unit[],
  languages: LanguagePair,
  { onProgress, pairing }: MeasureOptions = {},
): MeasuredText {
  const bitext = readBitext(units, languages, followPart(onProgress, 0, 0.12));
  const candidates = findCandidates(bitext);
  const lore = readLore(bitext, onProgress && ((share) => onProgress(0.12 + 0.5 * share)));
  const follow = followPart(onProgress, 0.62, 1);
  const pairings = candidates.map((candidate, at) => {
    follow(at, candidates.length);
    return pairCandidate(candidate, lore, pairing);
  });
  const nestings = measureNesting(candidates, pairings, languages.facing);
  const features = measureCandidates({ bitext, candidates, pairings, nestings });
  return { bitext, candidates, pairings, nestings, features };
}
