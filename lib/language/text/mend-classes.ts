import type { EnglishWord } from "./english-words.ts";
import type { WordClass } from "./lexicon.ts";

/**
 * Mends what taggers get wrong in technical prose, where nouns are used as other words are: "the stack pointer", "a bread
 * bake", "during proofing", "collect visible light". "a pan traps the steam". Only the class changes.
 */
export function mendClasses(words: readonly EnglishWord[]): readonly EnglishWord[] {
  const mended: EnglishWord[] = [];
  words.forEach((word, index) => {
    const before = mended.at(-1);
    const after = words[index + 1];
    const isNoun =
      isNounTakenForVerb(word, before, after) ||
      isGerund(word, before, after) ||
      isNounTakenForAdjective(word, before, after);
    if (isNoun) mended.push({ ...word, wordClass: "NOUN" });
    else if (isVerbTakenForNoun(word, before, after)) mended.push({ ...word, wordClass: "VERB" });
    else mended.push(word);
  });
  return mended;
}

type Neighbour = EnglishWord | undefined;

const BEFORE_NOUNS: ReadonlySet<WordClass> = new Set(["DET", "ADP", "ADJ", "NUM"]);
const NOUNS: ReadonlySet<WordClass> = new Set(["NOUN", "PROPN"]);
const AFTER_VERBS: ReadonlySet<WordClass> = new Set(["DET", "PRON", "SCONJ", "PART"]);
/** Verbs that take another one uninflected ("help improve"). */
const BEFORE_VERBS = new Set(
  "help let make go come see hear watch feel have dare try get".split(" "),
);

/** No English verb stands uninflected after an article, a preposition or a singular noun, or before an auxiliary. */
function isNounTakenForVerb(word: EnglishWord, before: Neighbour, after: Neighbour): boolean {
  if (word.wordClass !== "VERB" || word.text.toLowerCase() !== word.lemma) return false;
  if (!before || word.gap === "other" || word.gap === "start") return false;
  const next = classAfter(after);
  if (next === "AUX" || word.gap === "possessive" || before.lemma === "enough") return true;
  if (next && AFTER_VERBS.has(next)) return false;
  if (before.wordClass === "VERB") {
    return next !== null && NOUNS.has(next) && !BEFORE_VERBS.has(before.lemma);
  }
  if (NOUNS.has(before.wordClass)) return before.text.toLowerCase() === before.lemma;
  return BEFORE_NOUNS.has(before.wordClass) && before.lemma !== "to";
}

/** A word in -s between a singular noun and an article is what the noun does. */
function isVerbTakenForNoun(word: EnglishWord, before: Neighbour, after: Neighbour): boolean {
  if (word.wordClass !== "NOUN" || word.gap !== "space" || !/[^s]s$/.test(word.text)) return false;
  const isAfterNoun =
    before !== undefined &&
    NOUNS.has(before.wordClass) &&
    before.text.toLowerCase() === before.lemma;
  const next = classAfter(after);
  return isAfterNoun && (next === "DET" || next === "PRON");
}

/** An -ing word without an object after a preposition, an adjective, a participle or a noun names the doing. */
function isGerund(word: EnglishWord, before: Neighbour, after: Neighbour): boolean {
  if (word.wordClass !== "VERB" || !/.{3}ing$/i.test(word.text)) return false;
  if (!before || word.gap === "other" || after?.gap === "hyphen") return false;
  const next = classAfter(after);
  if (next && (AFTER_VERBS.has(next) || NOUNS.has(next) || next === "ADJ" || next === "NUM"))
    return false;
  if (before.wordClass === "VERB") return /ed$/i.test(before.text) && next !== "ADP";
  if (before.wordClass === "CCONJ") return next === null;
  return BEFORE_NOUNS.has(before.wordClass) || (NOUNS.has(before.wordClass) && next !== "ADP");
}

/** "visible light, …": two adjectives and no noun. */
function isNounTakenForAdjective(word: EnglishWord, before: Neighbour, after: Neighbour): boolean {
  if (word.wordClass !== "ADJ" || word.gap !== "space" || before?.wordClass !== "ADJ") return false;
  if (/(?:ed|ing|al|ic|ive|ous|ful|less|able|ible|ly|er|est|ary|ant|ent)$/i.test(word.text))
    return false;
  const next = classAfter(after);
  return next === null || next === "ADP" || next === "AUX" || next === "VERB";
}

function classAfter(after: Neighbour): WordClass | null {
  return after && after.gap !== "other" ? after.wordClass : null;
}
