import type { Bitext } from "#lib/language/terms/bitext";
import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";

/** What the other language says of a candidate; shares are of its mentions or units, 0–1. */
export interface PairingFeatures {
  /** The facing text keeps it; `keptLower` only where no capital explains it. */
  readonly keptShare: number;
  readonly keptLower: number;
  readonly pairScore: number;
  readonly pairedShare: number;
  /** How common the words of the best translation are (mean Zipf). */
  readonly facingZipf: number;
  /** Characters of the best translation. */
  readonly facingLength: number;
  /** The best translation holds a function word: a free phrase, no term. */
  readonly facingFiller: number;
}

const UNKNOWN_ZIPF = 1.5;

export function measurePairing(
  candidate: Candidate,
  pairing: Pairing,
  bitext: Bitext,
): PairingFeatures {
  const places = new Set(candidate.mentions.map((mention) => mention.place));
  const { facing } = bitext.languages;
  const own = facing.readWords(pairing.best).filter((word) => !word.isKept);
  const han = own.map(({ text }) => text).join("");
  const zipfs = own.map(({ text }) => facing.zipf(text) || UNKNOWN_ZIPF);
  return {
    ...measureKept(candidate, bitext),
    pairScore: pairing.score,
    pairedShare: pairing.chosen.size / places.size,
    facingZipf: zipfs.reduce((sum, zipf) => sum + zipf, 0) / Math.max(zipfs.length, 1),
    facingLength: han.length,
    facingFiller: facing.filler.test(han) ? 1 : 0,
  };
}

function measureKept(candidate: Candidate, bitext: Bitext) {
  const kept = candidate.mentions.filter(({ place, from, to }) => {
    const unit = bitext.units[place];
    return unit?.words
      .slice(from, to)
      .every((word) => unit.kept.has(word.text.toLowerCase()) || unit.kept.has(word.lemma));
  });
  const inLowerCase = kept.filter(({ place, from, to }) =>
    bitext.units[place]?.words.slice(from, to).some((word) => /^\p{Ll}+$/u.test(word.text)),
  );
  const { length } = candidate.mentions;
  return { keptShare: kept.length / length, keptLower: inLowerCase.length / length };
}
