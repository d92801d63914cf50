import type { Bitext, BitextUnit } from "#lib/language/terms/bitext";
import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import type { LeadWord } from "#lib/language/text/language-pair";
import { type BorderFeatures, measureBorders } from "./measure-borders.ts";
import { type FormFeatures, measureForm } from "./measure-form.ts";
import {
  countWords,
  type FrequencyFeatures,
  measureFrequency,
  type WordCounts,
} from "./measure-frequency.ts";
import { measurePairing, type PairingFeatures } from "./measure-pairing.ts";
import type { Nesting } from "./nesting.ts";
import { flag } from "./share-of.ts";

/** What is known of a candidate, as numbers; `termhoodOf` weighs them. */
export interface Features
  extends FormFeatures,
    BorderFeatures,
    FrequencyFeatures,
    PairingFeatures,
    LoneFeatures {
  readonly standalone: number;
  readonly freedom: number;
  readonly overreach: number;
  /** An acronym that the text spells out, or what it is short for. */
  readonly spelledOut: number;
}

/** The same again of single words, of which other things are telling; 0 for phrases. */
interface LoneFeatures {
  readonly loneZipf: number;
  readonly loneCount: number;
  readonly lonePairScore: number;
  readonly loneStandalone: number;
  readonly loneAfterNoun: number;
  readonly loneAfterArticle: number;
}

export interface MeasuringInput {
  readonly bitext: Bitext;
  readonly candidates: readonly Candidate[];
  readonly pairings: readonly Pairing[];
  readonly nestings: readonly Nesting[];
}

/** A place of a candidate: words `from`–`to` (exclusive) of a unit. */
export interface Place {
  readonly unit: BitextUnit;
  readonly from: number;
  readonly to: number;
  readonly words: readonly LeadWord[];
}

/** Features of each candidate, in the order given. */
export function measureCandidates(input: MeasuringInput): readonly Features[] {
  const { bitext } = input;
  const counts = countWords(bitext);
  return input.candidates.map((candidate, number) =>
    measureOne(candidate, {
      bitext,
      counts,
      nesting: input.nestings[number] ?? ALONE,
      pairing: input.pairings[number],
    }),
  );
}

const ALONE = { standalone: 1, freedom: 1, overreach: 0 };

interface Surroundings {
  readonly bitext: Bitext;
  readonly counts: WordCounts;
  readonly nesting: Pick<Nesting, "standalone" | "freedom" | "overreach">;
  readonly pairing: Pairing | undefined;
}

function measureOne(
  candidate: Candidate,
  { bitext, counts, nesting, pairing }: Surroundings,
): Features {
  const places = placesOf(candidate, bitext);
  const form = measureForm(places, bitext.languages.lead);
  const borders = measureBorders(places, bitext.languages.lead);
  const frequency = measureFrequency(candidate.key, places, bitext, counts);
  const paired = measurePairing(places, pairing, bitext);
  const { standalone, freedom, overreach } = nesting;
  const lone = places[0]?.words.length === 1 ? 1 : 0;
  return {
    ...form,
    ...borders,
    ...frequency,
    ...paired,
    standalone,
    freedom,
    overreach,
    spelledOut: flag(candidate.alias !== undefined),
    loneZipf: lone * frequency.commonestZipf,
    loneCount: lone * frequency.logCount,
    lonePairScore: lone * paired.pairScore,
    loneStandalone: lone * standalone,
    loneAfterNoun: lone * borders.afterNoun,
    loneAfterArticle: lone * borders.afterArticle,
  };
}

function placesOf(candidate: Candidate, { units }: Bitext): readonly Place[] {
  return candidate.mentions.flatMap(({ place, from, to }): Place[] => {
    const unit = units[place];
    return unit ? [{ unit, from, to, words: unit.words.slice(from, to) }] : [];
  });
}
