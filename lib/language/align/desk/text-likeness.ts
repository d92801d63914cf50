import { isHan } from "#lib/language/text/script";

/** The share of two texts that is the same, 0.5 to 1; 0 where it is less than half, or where one is missing. */
export type TextLikeness = (a: string | null, b: string | null) => number;

/** Below this share two texts count as unlike. */
const minShare = 0.5;

/** Words compared of one text; a longer one is told by its beginning. */
const maxWords = 400;

/**
 * Compares texts by edit distance over words and Chinese characters, divided by the longer text. Remembers the words of texts it has seen; cheap
 * bounds (length, words in common) spare most comparisons.
 */
export function createTextLikeness(): TextLikeness {
  const ids = new Map<string, number>();
  const seen = new Map<string, Words>();
  const wordsOf = (text: string) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const inOrder = Int32Array.from(splitWords(text).slice(0, maxWords), (word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
    const words = { inOrder, sorted: inOrder.slice().sort() };
    seen.set(text, words);
    return words;
  };
  return (a, b) => {
    if (a === null || b === null) return 0;
    return a === b ? 1 : shareOf(wordsOf(a), wordsOf(b));
  };
}

interface Words {
  readonly inOrder: Int32Array;
  readonly sorted: Int32Array;
}

function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const part of text.toLowerCase().match(word) ?? []) {
    if (isHan(part.codePointAt(0) ?? 0)) words.push(...part);
    else words.push(part);
  }
  return words;
}

const word =
  /[\p{Script=Latin}\p{N}'’]+|\p{Script=Han}+|[^\s\p{Script=Latin}\p{Script=Han}\p{N}]/gu;

function shareOf(a: Words, b: Words): number {
  const longest = Math.max(a.inOrder.length, b.inOrder.length);
  const needed = minShare * longest;
  if (Math.min(a.inOrder.length, b.inOrder.length) < needed) return 0;
  if (countCommon(a.sorted, b.sorted) < needed) return 0;
  const share = 1 - distance(a.inOrder, b.inOrder) / Math.max(longest, 1);
  return share >= minShare ? share : 0;
}

function countCommon(a: Int32Array, b: Int32Array): number {
  let [at, other, common] = [0, 0, 0];
  while (at < a.length && other < b.length) {
    const gap = (a[at] ?? 0) - (b[other] ?? 0);
    if (gap === 0) common += 1;
    if (gap <= 0) at += 1;
    if (gap >= 0) other += 1;
  }
  return common;
}

/** Levenshtein's, one row at a time. */
function distance(a: Int32Array, b: Int32Array): number {
  let row = Int32Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Int32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
