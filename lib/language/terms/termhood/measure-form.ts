import type { BitextUnit } from "#lib/language/terms/bitext";
import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";
import type { Place } from "./measure-candidates.ts";
import { flag, shareOf } from "./share-of.ts";

/** What the spelling and classes of a candidate say; shares are of its mentions, 0–1, the rest is 0 or 1. */
export interface FormFeatures {
  readonly acronym: number;
  /** All words capitalised inside a sentence, acronyms and identifiers not counted. Names a term's kind; not weighed. */
  readonly capitalised: number;
  readonly twoWords: number;
  readonly moreWords: number;
  readonly hyphen: number;
  /** A word of it begins with a figure. */
  readonly figure: number;
  /** Written as in code ("frame_rate", "frameRate"). */
  readonly identifier: number;
  /** A plain adjective ("terrible", "bigger") stands first, or is all of it. */
  readonly plainFirst: number;
  readonly plainAlone: number;
  /** "state of health"; `genitiveArticle`: "edge of the disc". */
  readonly genitive: number;
  readonly genitiveArticle: number;
  /** A verb with its particle ("roll back"). */
  readonly particle: number;
  /** Of several words, the first: a verb, one in -ing, one in -ed. */
  readonly firstVerb: number;
  readonly firstGerund: number;
  readonly firstParticiple: number;
  /** Of several words, the last is no noun. */
  readonly lastAdjective: number;
  /** One word in -ing. */
  readonly gerund: number;
}

/** Measures a candidate by its places; how most of its words are shaped is told by the first. */
export function measureForm(places: readonly Place[], lead: LeadLanguage): FormFeatures {
  const words = places[0]?.words ?? [];
  const [first, second] = words;
  const last = words.at(-1);
  const lone = words.length === 1;
  const content = contentOf(words, lead).length;
  const isApart = second?.gap === "space" || second?.gap === "possessive";
  const isPlain = (word: LeadWord | undefined) =>
    word !== undefined && lead.plainAdjectives.has(word.text.toLowerCase());
  const joint = words.findIndex(
    (word) => word.gap !== "hyphen" && word.text.toLowerCase() === lead.genitive,
  );
  return {
    acronym: shareOf(
      places,
      (place) => place.words.length === 1 && isAcronym(place.words[0]?.text ?? ""),
    ),
    capitalised: shareOf(places, (place) => isCapitalised(place.words, place.unit)),
    twoWords: flag(content === 2),
    moreWords: flag(content > 3),
    hyphen: flag(words.some(({ gap }) => gap === "hyphen")),
    figure: flag(words.some((word) => /^\p{Nd}/u.test(word.text))),
    identifier: flag(words.some((word) => IDENTIFIER.test(word.text))),
    plainFirst: flag(!lone && isApart && isPlain(first)),
    plainAlone: flag(lone && isPlain(first)),
    genitive: flag(joint > 0),
    genitiveArticle: flag(joint > 0 && words[joint + 1]?.wordClass === "DET"),
    particle: flag(
      words.length === 2 && isApart && lead.particles.has(last?.text.toLowerCase() ?? ""),
    ),
    firstVerb: lone
      ? 0
      : shareOf(
          places,
          (place) => place.words[0]?.wordClass === "VERB" && place.words[1]?.gap !== "hyphen",
        ),
    firstGerund: flag(!lone && isApart && lead.gerund.test(first?.text ?? "")),
    firstParticiple: flag(!lone && isApart && lead.pastParticiple.test(first?.text ?? "")),
    lastAdjective: flag(!lone && last?.wordClass === "ADJ" && last.gap === "space"),
    gerund: flag(lone && lead.gerund.test(first?.text ?? "")),
  };
}

/** Words that are no function words: "stretch-and-fold technique" has three. */
export function contentOf(words: readonly LeadWord[], lead: LeadLanguage): readonly LeadWord[] {
  const content = words.filter((word) => !lead.stopWords.has(word.text.toLowerCase()));
  return content.length > 0 ? content : words;
}

const IDENTIFIER = /_|[\p{Ll}\p{Nd}]\p{Lu}|\.\p{L}/u;

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{Nd}&]+s?$/u.test(text) || /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(text);
}

/** All words have capitals, and one of them inside a sentence, or the facing text keeps them. */
function isCapitalised(words: readonly LeadWord[], unit: BitextUnit): boolean {
  if (!words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word.text))) return false;
  const isKept = (word: LeadWord) => unit.facingWords.some((han) => han.text === word.text);
  return words.some((word) => word.capital === "inside") || words.every(isKept);
}
