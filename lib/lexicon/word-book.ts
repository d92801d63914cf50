import { convert } from "pinyin-pro";
import type { DictionaryEntry } from "#lib/language/text/dictionary-entry";
import { type EntryCells, findEntries } from "./entry-table.ts";
import { loadLexicon } from "./load-lexicon.ts";

/** Longer headwords are proverbs that are found by their parts. */
const longestWord = 12;
const mostWords = 12;

/** What the dictionary has on a stretch of Chinese: a word of it, as it stands there, and its entries. */
export interface LookedUp {
  readonly word: string;
  readonly entries: readonly DictionaryEntry[];
}

/**
 * Looks a stretch of Chinese up in CC-CEDICT, simplified or traditional: the whole of it where it is a headword, else its words, each once and in order; of words that are no
 * headwords, the longest headwords in them. At most twelve. [] where there is nothing Chinese.
 */
export async function lookUpChinese(text: string): Promise<LookedUp[]> {
  const stretch = text.normalize("NFC").replace(/\s+/gu, "");
  const whole = entriesOf(stretch);
  if (whole.length > 0) return [{ word: stretch, entries: whole }];
  const { segmentChinese } = await loadLexicon();
  const words = segmentChinese(stretch)
    .map((token) => token.text)
    .filter((word) => /\p{Script=Han}/u.test(word))
    .flatMap(headwordsIn);
  return [...new Set(words)]
    .slice(0, mostWords)
    .map((word) => ({ word, entries: entriesOf(word) }));
}

/** The entries of one headword; [] when the dictionary lacks it. */
function entriesOf(word: string): DictionaryEntry[] {
  return word.length > longestWord ? [] : findEntries(word).map(toEntry);
}

/** From the left, the longest each time; what begins no headword is passed over. */
function headwordsIn(word: string): string[] {
  const found: string[] = [];
  let start = 0;
  while (start < word.length) {
    let end = Math.min(word.length, start + longestWord);
    while (end > start && entriesOf(word.slice(start, end)).length === 0) end -= 1;
    if (end > start) found.push(word.slice(start, end));
    start = Math.max(end, start + 1);
  }
  return found;
}

function toEntry([traditional, simplified, pinyin, senses]: EntryCells): DictionaryEntry {
  return {
    simplified,
    traditional,
    pinyin: toneMarked(pinyin),
    senses: senses.map((sense) =>
      sense.replace(/\[([a-zA-Z:\d ]+)\]/gu, (_, reading: string) => `[${toneMarked(reading)}]`),
    ),
  };
}

/** "lu:3 xing2" → "lǚ xíng". */
export function toneMarked(pinyin: string): string {
  return pinyin
    .split(" ")
    .map((syllable) => markTone(syllable.replace(/u:/gu, "ü").replace(/U:/gu, "Ü")))
    .join(" ");
}

function markTone(syllable: string): string {
  if (!/^\p{L}+[1-5]$/u.test(syllable)) return syllable;
  if (syllable.endsWith("5")) return syllable.slice(0, -1);
  const marked = convert(syllable.toLowerCase());
  return /^\p{Lu}/u.test(syllable) ? marked.charAt(0).toUpperCase() + marked.slice(1) : marked;
}
