import type { Bitext, BitextUnit } from "#lib/language/terms/bitext";
import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";

/** What the spelling and classes of a candidate say; shares are of its mentions, 0–1. */
export interface FormFeatures {
  readonly acronym: number;
  /** All words capitalised inside a sentence, acronyms and identifiers not counted. */
  readonly capitalised: number;
  readonly twoWords: number;
  readonly threeWords: number;
  readonly moreWords: number;
  readonly possessive: number;
  readonly nounHead: number;
  /** One word, more often a verb than not. */
  readonly verb: number;
}

export function measureForm(candidate: Candidate, bitext: Bitext): FormFeatures {
  const surfaces = candidate.mentions.map(({ place, from, to }) =>
    (bitext.units[place]?.words ?? []).slice(from, to),
  );
  const share = (test: (words: readonly LeadWord[]) => boolean) =>
    surfaces.filter(test).length / surfaces.length;
  const words = surfaces[0] ?? [];
  const content = contentOf(words, bitext.languages.lead).length;
  const flag = (is: boolean) => (is ? 1 : 0);
  return {
    acronym: share((found) => found.length === 1 && isAcronym(found[0]?.text ?? "")),
    capitalised:
      candidate.mentions.filter(({ place, from, to }) => {
        const unit = bitext.units[place];
        return unit && isCapitalised(unit.words.slice(from, to), unit);
      }).length / surfaces.length,
    twoWords: flag(content === 2),
    threeWords: flag(content === 3),
    moreWords: flag(content > 3),
    possessive: flag(words.slice(1).some((word) => word.gap === "possessive")),
    nounHead: flag(words.at(-1)?.wordClass === "NOUN"),
    verb: flag(words.length === 1 && share((found) => found[0]?.wordClass === "VERB") > 0.5),
  };
}

/** Words that are no function words: "stretch-and-fold technique" has three. */
export function contentOf(words: readonly LeadWord[], lead: LeadLanguage): readonly LeadWord[] {
  const content = words.filter((word) => !lead.stopWords.has(word.text.toLowerCase()));
  return content.length > 0 ? content : words;
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{Nd}&]+s?$/u.test(text) || /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text);
}

/** All words have capitals, and one of them inside a sentence, or the facing text keeps them. */
function isCapitalised(words: readonly LeadWord[], unit: BitextUnit): boolean {
  if (!words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word.text))) return false;
  const isKept = (word: LeadWord) => unit.facingWords.some((han) => han.text === word.text);
  return words.some((word) => word.capital === "inside") || words.every(isKept);
}
