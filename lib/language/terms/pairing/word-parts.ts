import type { LanguagePair } from "#lib/language/text/language-pair";

/** A piece of a word that is aligned for itself. */
export interface WordPart {
  readonly text: string;
  readonly family: string;
}

/** Splits rare words into what they are made of; gives the word itself when it is not. */
export type WordSplitter = (lemma: string) => readonly WordPart[];

/** Words at least this common (Zipf) are learned whole. */
const COMMON_ZIPF = 2.8;
/** The base must be this much commoner than the word. */
const BASE_LEAD = 0.7;
/** Both halves of a closed compound must be this common. */
const HALF_ZIPF = 4;

/**
 * "reproofing" → re, proofing; "flashlight" → flash, light: a rare word is then paired through its better known parts.
 * `inText` holds the lemmas of the text, which count as known.
 */
export function createWordSplitter(
  inText: ReadonlySet<string>,
  { lead, prefixCharacters }: LanguagePair,
): WordSplitter {
  const { zipf } = lead;
  return (lemma) => {
    const whole = [{ text: lemma, family: lead.familyOf(lemma) }];
    if (!/^\p{Ll}{6,}$/u.test(lemma) || zipf(lemma) >= COMMON_ZIPF) return whole;
    for (const prefix of prefixCharacters.keys()) {
      const base = lemma.startsWith(prefix) ? lemma.slice(prefix.length) : "";
      if (base.length < 4) continue;
      if (inText.has(base) || zipf(base) > zipf(lemma) + BASE_LEAD) {
        return [prefix, base].map((text) => ({ text, family: lead.familyOf(text) }));
      }
    }
    for (let cut = 3; cut <= lemma.length - 3; cut += 1) {
      const halves = [lemma.slice(0, cut), lemma.slice(cut)];
      if (halves.every((half) => zipf(half) > HALF_ZIPF)) {
        return halves.map((text) => ({ text, family: lead.familyOf(text) }));
      }
    }
    return whole;
  };
}
