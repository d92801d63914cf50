import { CHINESE_PARTICLES } from "#lib/language/text/chinese-function-words";
import { readChineseWords } from "#lib/language/text/chinese-words";
import type { Lang } from "#lib/language/text/unit";
import { GRAMMAR_WORDS } from "./closed-words.ts";
import { contrastsOf } from "./contrasts.ts";
import { isNegation } from "./find-negations.ts";
import { findNumbers } from "./find-numbers.ts";
import { foldAnswer } from "./fold-answer.ts";
import type { GradeLexicon } from "./grade-lexicon.ts";
import { readEnglishRuns } from "./read-english-runs.ts";

/** The words of a wording that say something, in order, folded; numbers and grammar are left out, what contrasts with something is not. */
export function contentForms(text: string, lang: Lang, lexicon: GradeLexicon): readonly string[] {
  const { text: folded } = foldAnswer(text, lexicon.simplified);
  const numbers = findNumbers(folded, lang);
  const tokens = lang === "zh" ? readChineseWords(folded, lexicon) : readEnglishRuns(folded);
  const words = tokens
    .filter(({ start, end }) => !numbers.some((one) => one.start < end && start < one.end))
    .map((token) => token.text);
  const whole =
    lang === "en" ? joinPhrases(words) : words.flatMap((word) => partsOf(word, lexicon));
  return whole
    .filter((form) => !/^\d/u.test(form) && !isNegation(form, lang))
    .filter((form) => !isGrammar(form, lang) || isContrasted(form, lang));
}

/** "in front of" is one word where the closed lists have it as one. */
function joinPhrases(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length =
      [3, 2].find((one) => isContrasted(words.slice(at, at + one).join(" "), "en")) ?? 1;
    joined.push(words.slice(at, at + length).join(" "));
    at += length - 1;
  }
  return joined;
}

/** A word that the dictionary lacks, by the longest words that it has (加盐 → 加, 盐); whole when that leaves a rest. */
function partsOf(word: string, lexicon: GradeLexicon): readonly string[] {
  if (!/^\p{Script=Han}{2,}$/u.test(word) || lexicon.glosses(word).length > 0) return [word];
  const parts: string[] = [];
  for (let at = 0; at < word.length; ) {
    let end = word.length;
    while (end > at && lexicon.glosses(word.slice(at, end)).length === 0) end -= 1;
    if (end === at) return [word];
    parts.push(word.slice(at, end));
    at = end;
  }
  return parts;
}

/** True for words that only hold a sentence together. */
export function isGrammar(form: string, lang: Lang): boolean {
  return GRAMMAR_WORDS[lang].has(form) || CHINESE_PARTICLES.has(form);
}

function isContrasted(form: string, lang: Lang): boolean {
  const { opposite, degree, kind } = contrastsOf(form, lang);
  return opposite.length + degree.length + kind.length > 0;
}

/** How much a word says, 0.1–1, by how rare it is in general language (Zipf scale); what no list has says most. */
export function weightOf(form: string, lang: Lang, lexicon: GradeLexicon): number {
  if (isGrammar(form, lang)) return 0.1;
  const isHan = /\p{Script=Han}/u.test(form);
  const zipf = isHan ? lexicon.chineseZipf(form) : lexicon.englishZipf(form);
  const weight = isHan ? (6.6 - zipf) / 2.6 : (7 - zipf) / 3;
  return Math.round(100 * Math.min(1, Math.max(0.1, weight))) / 100;
}
