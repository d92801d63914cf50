import type { Bitext } from "#lib/language/terms/bitext";
import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";
import { contentOf, type FormFeatures, measureForm } from "./measure-form.ts";
import { measurePairing, type PairingFeatures } from "./measure-pairing.ts";
import type { Nesting } from "./nesting.ts";

/** What is known of a candidate, as numbers; `termhoodOf` weighs them. */
export interface Features extends FormFeatures, PairingFeatures, FrequencyFeatures {
  /** How common a verb is; 0 for what is none. */
  readonly verbZipf: number;
  readonly standalone: number;
  readonly freedom: number;
  readonly partLead: number;
  readonly overreach: number;
}

interface FrequencyFeatures {
  /** Zipf values in general language of its words, and how far above them the text uses it (log₁₀). */
  readonly meanZipf: number;
  readonly commonestZipf: number;
  readonly weirdness: number;
  readonly logCount: number;
  /** Several words that the dictionary has as one entry. */
  readonly lexicalised: number;
}

export interface MeasuringInput {
  readonly bitext: Bitext;
  readonly candidates: readonly Candidate[];
  readonly pairings: readonly Pairing[];
  readonly nestings: readonly Nesting[];
}

/** Features of each candidate, in the order given. */
export function measureCandidates(input: MeasuringInput): readonly Features[] {
  const { bitext } = input;
  const textWords = bitext.units.reduce((sum, unit) => sum + unit.words.length, 0);
  return input.candidates.map((candidate, number) => {
    const { standalone, freedom, partLead, overreach } = input.nestings[number] ?? ALONE;
    const pairing = input.pairings[number] ?? { chosen: new Map(), best: "", score: 0 };
    const form = measureForm(candidate, bitext);
    const frequency = measureFrequency(candidate, bitext, textWords);
    return {
      ...form,
      ...frequency,
      verbZipf: form.verb * frequency.meanZipf,
      ...measurePairing(candidate, pairing, bitext),
      standalone,
      freedom,
      partLead,
      overreach,
    };
  });
}

const ALONE = { standalone: 1, freedom: 1, partLead: 0, overreach: 0 };
/** Zipf given to words the frequency lists lack: rarer than anything in them. */
const UNKNOWN_ZIPF = 0.8;

function measureFrequency(
  candidate: Candidate,
  bitext: Bitext,
  textWords: number,
): FrequencyFeatures {
  const { lead } = bitext.languages;
  const mention = candidate.mentions[0];
  const words = mention
    ? (bitext.units[mention.place]?.words.slice(mention.from, mention.to) ?? [])
    : [];
  const zipfs = contentOf(words, lead).map((word) => zipfOf(word, lead));
  const meanZipf = zipfs.reduce((sum, zipf) => sum + zipf, 0) / Math.max(zipfs.length, 1);
  const count = candidate.mentions.length;
  const isEntry = words.length > 1 && bitext.languages.translations(candidate.key).length > 0;
  return {
    meanZipf,
    commonestZipf: Math.max(0, ...zipfs),
    weirdness: Math.log10((count / textWords) * 1e9) - meanZipf,
    logCount: Math.log2(count),
    lexicalised: isEntry ? 1 : 0,
  };
}

function zipfOf(word: LeadWord, lead: LeadLanguage): number {
  const known = Math.max(lead.zipf(word.lemma), lead.zipf(word.text));
  return known || UNKNOWN_ZIPF;
}
