import type { Bitext, BitextUnit } from "#lib/language/terms/bitext";
import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";

/** One place of a candidate: words `from`–`to` (exclusive) of the unit at `place` in the bitext. */
export interface Mention {
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** A stretch of the leading language that may be a term. `key` is its words folded (lemmas, hyphens as spaces). */
export interface Candidate {
  readonly key: string;
  readonly mentions: readonly Mention[];
}

const MAX_WORDS = 5;

/**
 * Noun phrases without their articles, single content words and whole hyphenated compounds. The tagger takes many nouns for
 * verbs ("bake time", "oven spring"), so a word that is anywhere in the text a noun may be one everywhere.
 */
export function findCandidates(bitext: Bitext): readonly Candidate[] {
  const { lead } = bitext.languages;
  const nouns = listNouns(bitext);
  const mentions = new Map<string, Mention[]>();
  bitext.units.forEach((unit, place) => {
    for (let from = 0; from < unit.words.length; from += 1) {
      if (!isEdge(unit, from)) continue;
      for (let to = from + 1; to <= Math.min(from + MAX_WORDS, unit.words.length); to += 1) {
        if (to - from > 1 && !isTied(unit.words[to - 1])) break;
        if (!isEdge(unit, to) || !isTermShaped(unit.words.slice(from, to), nouns, lead)) continue;
        const key = keyOf(unit.words.slice(from, to));
        const known = mentions.get(key);
        if (known) known.push({ place, from, to });
        else mentions.set(key, [{ place, from, to }]);
      }
    }
  });
  return Array.from(mentions, ([key, places]) => ({ key, mentions: places }));
}

/** The folded words of a stretch: nouns and a last verb by lemma, the rest as they stand. */
function keyOf(words: readonly LeadWord[]): string {
  return words
    .map((word, index) => {
      const isLast = index === words.length - 1;
      const alone = isLast && word.gap !== "hyphen";
      const byLemma =
        word.wordClass === "NOUN" ||
        word.wordClass === "PROPN" ||
        (alone && word.wordClass === "VERB");
      return byLemma ? word.lemma : word.text.toLowerCase();
    })
    .join(" ");
}

/** Only a space, a hyphen or a possessive ("Moore's law") may stand inside a term. */
function isTied(word: LeadWord | undefined): boolean {
  return word !== undefined && word.gap !== "other" && word.gap !== "start";
}

/** No compound is cut in two. */
function isEdge(unit: BitextUnit, at: number): boolean {
  return unit.words[at]?.gap !== "hyphen";
}

function listNouns(bitext: Bitext): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { words } of bitext.units) {
    for (const { wordClass, lemma } of words) if (wordClass === "NOUN") nouns.add(lemma);
  }
  return nouns;
}

function isTermShaped(
  words: readonly LeadWord[],
  nouns: ReadonlySet<string>,
  lead: LeadLanguage,
): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return false;
  if (words.length === 1)
    return isContent(first, lead) && !isVague(first, lead) && /\p{L}{2}/u.test(first.text);
  if (words.every((word) => word.compound === first.compound))
    return words.some((word) => isContent(word, lead));
  const isNoun = (word: LeadWord) =>
    word.wordClass === "NOUN" || word.wordClass === "PROPN" || nouns.has(word.lemma);
  return words.every((word, index) => {
    const isCompoundPart = words.some(
      (other) => other !== word && other.compound === word.compound,
    );
    if (index === words.length - 1)
      return isCompoundPart || (isContent(word, lead) && isNoun(word));
    return isCompoundPart || isModifier(word, isNoun(word), lead);
  });
}

function isModifier(word: LeadWord, isNoun: boolean, lead: LeadLanguage): boolean {
  if (!isContent(word, lead) || (isVague(word, lead) && word.wordClass !== "NOUN")) return false;
  return isNoun || word.wordClass === "ADJ" || lead.participle.test(word.text);
}

const CONTENT_CLASSES: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "VERB", "X", "SYM"]);

function isContent(word: LeadWord, lead: LeadLanguage): boolean {
  return (
    CONTENT_CLASSES.has(word.wordClass) &&
    !lead.stopWords.has(word.text.toLowerCase()) &&
    /\p{L}/u.test(word.text)
  );
}

function isVague(word: LeadWord, lead: LeadLanguage): boolean {
  return lead.vagueWords.has(word.text.toLowerCase());
}
