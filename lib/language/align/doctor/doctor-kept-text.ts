import { sizeOf } from "#lib/language/align/beads/affinity";
import { ENGLISH_STOP_WORDS } from "#lib/language/text/english-stop-words";
import { countScripts } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";

/** Part of a translation that stands there in the words of the original. `at`: where it begins in either text (UTF-16). */
export interface KeptText {
  readonly text: string;
  readonly original: { readonly at: number; readonly isWhole: boolean };
  readonly mixed: { readonly at: number };
  /** Where the kept words stand in both texts, so that the rest can be told from them. */
  readonly place: "start" | "end" | "inside";
}

/** Less of the original than this may be a name, a title or a formula that any translator keeps. */
const minShare = 0.2;

/** A kept sentence has so many words, of English ones these are the small words that no name is made of. */
const minWords = { en: 3, zh: 5 } as const;
const minSmallWords = 1;

/** What is left of the translation must say something in its own language: so many Chinese characters or English words. */
const minRest = { en: 2, zh: 2 } as const;

/** A line longer than this is no sentence, and one that changes its language so often is in neither. */
const maxLength = 4000;
const maxStarts = 60;

/**
 * The words of `original` (in `lang`) that `mixed`, its translation, repeats instead of translating them; null where it is all translated, or not at
 * all.
 */
export function findKeptText(original: string, mixed: string, lang: Lang): KeptText | null {
  if (Math.max(original.length, mixed.length) > maxLength) return null;
  let longest: { readonly text: string; readonly at: number } | null = null;
  let starts = 0;
  for (const { index: at } of mixed.matchAll(startOf[lang])) {
    starts += 1;
    if (starts > maxStarts) break;
    const text = sharedFrom(original, mixed.slice(at));
    if (text.length > (longest?.text.length ?? 0)) longest = { text, at };
  }
  if (longest === null || sizeOf(longest.text) < minShare * sizeOf(original)) return null;
  const at = original.indexOf(longest.text);
  const rest = mixed.slice(0, longest.at) + mixed.slice(longest.at + longest.text.length);
  if (at < 0 || !isSentencePart(longest.text, lang) || !isSaid(rest, lang)) return null;
  const isEnd =
    at + longest.text.length === original.length &&
    longest.at + longest.text.length === mixed.length;
  const isStart = at === 0 && longest.at === 0;
  return {
    text: longest.text,
    original: { at, isWhole: longest.text === original },
    mixed: { at: longest.at },
    place: isEnd ? "end" : isStart ? "start" : "inside",
  };
}

/** Where words of a language begin after something else. */
const startOf = {
  en: /(?<![\p{Script=Latin}\p{N}] ?)[\p{Script=Latin}\p{N}]/gu,
  zh: /(?<!\p{Script=Han})\p{Script=Han}/gu,
} as const;

/** The longest beginning of a text that stands somewhere in the original. */
function sharedFrom(original: string, text: string): string {
  let [shared, over] = [0, Math.min(text.length, original.length) + 1];
  while (over - shared > 1) {
    const middle = (shared + over) >> 1;
    if (original.includes(text.slice(0, middle))) shared = middle;
    else over = middle;
  }
  return text.slice(0, shared).trimEnd();
}

function isSentencePart(text: string, lang: Lang): boolean {
  if (lang === "zh") return countScripts(text).han >= minWords.zh;
  const words = text.match(/[\p{Script=Latin}'’]+/gu) ?? [];
  const small = words.filter((word) => ENGLISH_STOP_WORDS.has(word)).length;
  return words.length >= minWords.en && small >= minSmallWords;
}

function isSaid(rest: string, lang: Lang): boolean {
  const { han, latinWords } = countScripts(rest);
  return lang === "en" ? han >= minRest.zh : latinWords >= minRest.en;
}
