import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";

export interface Shaping {
  readonly lead: LeadLanguage;
  /** Lemmas that are nouns anywhere in the text: they may be one everywhere. */
  readonly nouns: ReadonlySet<string>;
}

/** Whether the words `from`–`to` (exclusive) of a unit are shaped as terms are. */
export function isTermShaped(
  unitWords: readonly LeadWord[],
  { from, to }: { readonly from: number; readonly to: number },
  shaping: Shaping,
): boolean {
  const words = unitWords.slice(from, to);
  const [first] = words;
  const last = words.at(-1);
  const { lead } = shaping;
  if (!first || !last) return false;
  if (words.length === 1)
    return isContent(first, lead) && !isVague(first, lead) && LETTERS.test(first.text);
  if (words.every((word) => word.compound === first.compound))
    return words.some((word) => isContent(word, lead));
  if (words.length === 2 && first.wordClass === "VERB" && isContent(first, lead)) {
    if (lead.particles.has(last.text.toLowerCase())) return true;
  }
  const after = unitWords[to];
  const joint = words.findIndex(
    (word) => word.gap !== "hyphen" && word.text.toLowerCase() === lead.genitive,
  );
  return joint > 0 ? isGenitive(words, joint, after, shaping) : isNounPhrase(words, after, shaping);
}

/** Two letters, or a letter and a figure ("V8", "2PC"). */
const LETTERS = /\p{L}\p{L}|\p{L}\p{Nd}|\p{Nd}\p{L}/u;
const MOST_ON_EACH_SIDE = 2;

/** "levelized cost of storage", "edge of the disc": short phrases on both sides, and the first no vague one ("kind of"). */
function isGenitive(
  words: readonly LeadWord[],
  joint: number,
  after: LeadWord | undefined,
  shaping: Shaping,
): boolean {
  const whole = words.slice(0, joint);
  const part = words.slice(joint + (words[joint + 1]?.wordClass === "DET" ? 2 : 1));
  const head = whole.at(-1);
  return (
    head !== undefined &&
    part.length > 0 &&
    Math.max(whole.length, part.length) <= MOST_ON_EACH_SIDE &&
    !isVague(head, shaping.lead) &&
    isNounPhrase(whole, words[joint], shaping) &&
    isNounPhrase(part, after, shaping)
  );
}

function isNounPhrase(
  words: readonly LeadWord[],
  after: LeadWord | undefined,
  { lead, nouns }: Shaping,
): boolean {
  const isNoun = (word: LeadWord) => isNounClass(word) || nouns.has(word.lemma);
  return words.every((word, index) => {
    if (words.some((other) => other !== word && other.compound === word.compound)) return true;
    if (index < words.length - 1)
      return isModifier(word, isNoun(word), lead) || (index === 0 && isLooseModifier(word, lead));
    const before = words[index - 1];
    return isContent(word, lead) && (isNoun(word) || isNounAfterAll(word, before, after, lead));
  });
}

/** Verbs in -ing, and adjectives that nothing follows that they could qualify, end a phrase as nouns do. */
function isNounAfterAll(
  word: LeadWord,
  before: LeadWord | undefined,
  after: LeadWord | undefined,
  lead: LeadLanguage,
): boolean {
  if (before === undefined) return false;
  if (word.wordClass === "VERB") return lead.gerund.test(word.text);
  const isLast =
    after === undefined ||
    after.gap === "other" ||
    !(isNounClass(after) || after.wordClass === "ADJ");
  return word.wordClass === "ADJ" && isLast;
}

function isModifier(word: LeadWord, isNoun: boolean, lead: LeadLanguage): boolean {
  if (!isContent(word, lead) || (isVague(word, lead) && word.wordClass !== "NOUN")) return false;
  return isNoun || word.wordClass === "ADJ" || lead.participle.test(word.text);
}

/** Nouns taken for verbs ("flow batteries"), bare adverbs ("direct current"), and what qualifies but is nothing alone. */
function isLooseModifier(word: LeadWord, lead: LeadLanguage): boolean {
  const lower = word.text.toLowerCase();
  if (lead.looseQualifiers.has(lower)) return true;
  if (lead.stopWords.has(lower) || isVague(word, lead)) return false;
  if (word.wordClass === "VERB") return lower === word.lemma;
  return word.wordClass === "ADV" && lower.length > 3 && !lead.adverb.test(lower);
}

function isNounClass({ wordClass }: LeadWord): boolean {
  return wordClass === "NOUN" || wordClass === "PROPN";
}

const CONTENT_CLASSES: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "VERB", "X", "SYM"]);

function isContent(word: LeadWord, lead: LeadLanguage): boolean {
  return (
    (CONTENT_CLASSES.has(word.wordClass) || /^\p{Nd}\p{Lu}/u.test(word.text)) &&
    !lead.stopWords.has(word.text.toLowerCase()) &&
    /\p{L}/u.test(word.text)
  );
}

function isVague(word: LeadWord, lead: LeadLanguage): boolean {
  return lead.vagueWords.has(word.text.toLowerCase());
}
