import type { Lang } from "#lib/language/text/unit";
import { contrastsOf } from "./contrasts.ts";
import { inflectionOf } from "./english-forms.ts";
import type { GradeLexicon } from "./grade-lexicon.ts";

/** A word near another one, and how near: the sum over the senses they share. */
export interface NearWord {
  readonly word: string;
  readonly score: number;
}

/** Chinese words with a sense in common with a Chinese word, nearest first. */
export function chineseSynonyms(word: string, lexicon: GradeLexicon): readonly NearWord[] {
  const scores = new Map<string, number>();
  const glosses = lexicon.glosses(word);
  for (const gloss of glosses.slice(0, MOST_SENSES)) {
    for (const other of headwordsOf(gloss, lexicon)) {
      if (other === word) continue;
      const isKindred = Array.from(other).some((character) => word.includes(character));
      const few = Math.min(glosses.length, lexicon.glosses(other).length) <= 2 ? 0.5 : 0;
      scores.set(other, (scores.get(other) ?? 0) + 1 + few + (isKindred ? 0.5 : 0));
    }
  }
  return nearestFirst(scores);
}

/** English words and short phrases that share Chinese translations with an English word, nearest first. */
export function englishSynonyms(word: string, lexicon: GradeLexicon): readonly NearWord[] {
  const scores = new Map<string, number>();
  const own = inflectionOf(word);
  for (const headword of headwordsOf(word, lexicon).slice(0, MOST_SENSES)) {
    const glosses = lexicon.glosses(headword);
    const few = glosses.length <= 3 ? 0.5 : 0;
    for (const gloss of new Set(glosses)) {
      if (gloss.split(" ").length > 3 || inflectionOf(gloss) === own) continue;
      scores.set(gloss.toLowerCase(), (scores.get(gloss.toLowerCase()) ?? 0) + 1 + few);
    }
  }
  return nearestFirst(scores);
}

/** Chinese headwords that have just this English word or phrase as a sense, in any inflection, commonest first. */
export function headwordsOf(english: string, lexicon: GradeLexicon): readonly string[] {
  const known = looked.get(lexicon) ?? new Map<string, readonly string[]>();
  looked.set(lexicon, known);
  const found = known.get(english) ?? lookUp(english, lexicon);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(english, found);
  return found;
}

/** The same words are asked for by one sentence after another. */
const looked = new WeakMap<GradeLexicon, Map<string, readonly string[]>>();
const MOST_KEPT = 20_000;

function lookUp(english: string, lexicon: GradeLexicon): readonly string[] {
  const wanted = senseForm(english);
  const spellings = [english, american(english)];
  return [...new Set(spellings.flatMap((one) => lexicon.translations(one)))].filter((headword) =>
    lexicon.glosses(headword).some((gloss) => senseForm(gloss) === wanted),
  );
}

/** The dictionary spells in American. */
function american(english: string): string {
  return english
    .replace(/(?<=[a-z]{2})tre\b/gu, "ter")
    .replace(/(?<=[a-z]{2})our(?=\b|s\b|ed\b|ing\b)/gu, "or")
    .replace(/(?<=[a-z]{3})is(?=e\b|es\b|ed\b|ing\b|ation)/gu, "iz");
}

const MOST_OPPOSITES = 12;

/**
 * Antonyms by the dictionary of a word that the closed lists lack: what its translations contrast with in the other language, translated back. At least two
 * ways must lead there.
 */
export function oppositesByDictionary(
  word: string,
  lang: Lang,
  lexicon: GradeLexicon,
): readonly string[] {
  const other = lang === "en" ? "zh" : "en";
  const across = (form: string, from: Lang) =>
    from === "en" ? headwordsOf(form, lexicon) : sensesOf(form, lexicon);
  const votes = new Map<string, number>();
  for (const translation of across(word, lang).slice(0, 8)) {
    for (const contrary of contrastsOf(translation, other).opposite)
      for (const one of new Set(across(contrary, other).slice(0, 6)))
        votes.set(one, (votes.get(one) ?? 0) + 1);
  }
  return Array.from(votes)
    .filter(([form, count]) => count >= 2 && form.split(" ").length === 1 && form !== word)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_OPPOSITES)
    .map(([form]) => form);
}

/** Chinese words by the contraries of their first or last character, or of both (高估 and 低估, 上升 and 下降), as far as the dictionary has them. */
export function oppositesByCharacter(word: string, lexicon: GradeLexicon): readonly string[] {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return [];
  const [first, middle, last] = [word.slice(0, 1), word.slice(1, -1), word.slice(-1)];
  const turned = (character: string) =>
    contrastsOf(character, "zh").opposite.filter((one) => one.length === 1);
  return [
    ...turned(first).map((one) => one + middle + last),
    ...turned(last).map((one) => first + middle + one),
    ...turned(first).flatMap((one) => turned(last).map((other) => one + middle + other)),
  ].filter((one) => lexicon.glosses(one).length > 0);
}

/** English senses of a Chinese word, in lower case. */
export function sensesOf(chinese: string, lexicon: GradeLexicon): readonly string[] {
  return lexicon.glosses(chinese).map((gloss) => gloss.toLowerCase());
}

const MOST_SENSES = 16;

function senseForm(phrase: string): string {
  return phrase
    .toLowerCase()
    .split(/[\s-]+/u)
    .map(inflectionOf)
    .join(" ");
}

function nearestFirst(scores: ReadonlyMap<string, number>): readonly NearWord[] {
  return Array.from(scores, ([word, score]) => ({ word, score })).sort((a, b) => b.score - a.score);
}
