import type { ChineseSegmenter, Frequencies } from "#lib/language/text/lexicon";
import type { Bitext } from "./bitext.ts";
import type { Candidate } from "./find-candidates.ts";
import type { Pairing } from "./pair-candidate.ts";

/** What the other language says of a candidate; shares are of its mentions or units, 0–1. */
export interface PairingFeatures {
  /** Its Chinese keeps the English; `keptLatin` only where no capital explains it. */
  readonly keptShare: number;
  readonly keptLatin: number;
  readonly pairScore: number;
  readonly pairedShare: number;
  /** How common the words of the best translation are (mean Zipf). */
  readonly chineseZipf: number;
  /** Characters of the best translation. */
  readonly chineseLength: number;
  /** The best translation holds a function word: a free phrase, no term. */
  readonly chineseFiller: number;
}

const UNKNOWN_CHINESE_ZIPF = 1.5;
const FILLER = /[的了和或与及在是有不也就被把]/u;

export function measurePairing(
  candidate: Candidate,
  pairing: Pairing,
  bitext: Bitext,
  lexicon: ChineseSegmenter & Frequencies,
): PairingFeatures {
  const places = new Set(candidate.mentions.map((mention) => mention.place));
  const han = pairing.best.match(/\p{Script=Han}+/gu)?.join("") ?? "";
  const zipfs = lexicon
    .segmentChinese(han)
    .map((token) => lexicon.chineseZipf(token.text) || UNKNOWN_CHINESE_ZIPF);
  return {
    ...measureKept(candidate, bitext),
    pairScore: pairing.score,
    pairedShare: pairing.chosen.size / places.size,
    chineseZipf: zipfs.reduce((sum, zipf) => sum + zipf, 0) / Math.max(zipfs.length, 1),
    chineseLength: han.length,
    chineseFiller: FILLER.test(han) ? 1 : 0,
  };
}

function measureKept(candidate: Candidate, bitext: Bitext) {
  const kept = candidate.mentions.filter(({ place, from, to }) => {
    const unit = bitext.units[place];
    return unit?.words
      .slice(from, to)
      .every((word) => unit.latin.has(word.text.toLowerCase()) || unit.latin.has(word.lemma));
  });
  const inLowerCase = kept.filter(({ place, from, to }) =>
    bitext.units[place]?.words.slice(from, to).some((word) => /^\p{Ll}+$/u.test(word.text)),
  );
  const { length } = candidate.mentions;
  return { keptShare: kept.length / length, keptLatin: inLowerCase.length / length };
}
