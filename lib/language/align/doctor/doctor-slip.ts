import { readNumbers } from "#lib/language/align/beads/align-numbers";
import type { Lang } from "#lib/language/text/unit";

/** How two texts of one language are the same: to the letter, but for a slip of the pen, or not. */
export type Likeness = "exact" | "near" | "none";

/** One word in so many may be more or less; a short line has to agree in all its words. */
const wordsPerSlip = 12;
const maxSlips = 8;

/** A word of so many letters may be mistyped in one; shorter words must agree. */
const mistypedLength = 4;

/**
 * Compares two texts for a copy: marks, spaces and case aside they have the same words but for one in twelve that is lost, doubled or mistyped (at
 * least one from six words on). Two pairs must agree in numbers and negations besides, for "is 0" may well follow "is 1"; of a line without a
 * translation these may be what was lost.
 */
export function likenessOf(a: string, b: string, lang: Lang, of: "pair" | "line"): Likeness {
  if (a === b) return "exact";
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const longest = Math.max(left.length, right.length);
  const slips =
    longest < wordsPerSlip / 2
      ? 0
      : Math.min(maxSlips, Math.max(1, Math.floor(longest / wordsPerSlip)));
  if (Math.abs(left.length - right.length) > slips || longest === 0) return "none";
  if (of === "pair" && signsOf(a, lang) !== signsOf(b, lang)) return "none";
  return slipsBetween(left, right, slips) <= slips ? "near" : "none";
}

function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(word) ?? [];
}

const word = /[\p{Script=Latin}\p{N}_'’]+|\p{Script=Han}|[\p{L}]/gu;

/** What turns the meaning round when it is lost. */
function signsOf(text: string, lang: Lang): string {
  const negations = text.toLowerCase().match(lang === "en" ? englishNo : chineseNo)?.length ?? 0;
  return `${readNumbers(text, lang).toSorted().join()} ${negations}`;
}

const englishNo = /\b(?:not|no|never|none|without|nor)\b|n['’]t\b/g;
const chineseNo = /[不没无未非别]/g;

/** Edit distance over words, a mistyped word costing one, any other word in place of another too much. Only as far off the diagonal as `most`. */
function slipsBetween(a: readonly string[], b: readonly string[], most: number): number {
  const tooMany = most + 1;
  let row = new Map(Array.from({ length: most + 1 }, (_, at) => [at, at]));
  for (const [i, left] of a.entries()) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i + 1 - most); j <= Math.min(b.length, i + 1 + most); j += 1) {
      const right = b[j - 1];
      const gap = 1 + Math.min(row.get(j) ?? tooMany, next.get(j - 1) ?? tooMany);
      if (right === undefined) next.set(j, gap);
      else {
        const other = left === right ? 0 : isMistyped(left, right) ? 1 : tooMany;
        next.set(j, Math.min(gap, (row.get(j - 1) ?? tooMany) + other));
      }
    }
    if (Math.min(...next.values()) > most) return tooMany;
    row = next;
  }
  return row.get(b.length) ?? tooMany;
}

function isMistyped(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < mistypedLength - 1 || Math.abs(a.length - b.length) > 1)
    return false;
  if (Math.max(a.length, b.length) < mistypedLength || /\p{N}/u.test(a + b)) return false;
  const start = sameFrom(a, b, (text, at) => text.charAt(at));
  const end = sameFrom(a, b, (text, at) => text.charAt(text.length - 1 - at));
  return start + end >= Math.max(a.length, b.length) - 1;
}

/** How many letters agree from one end on. */
function sameFrom(a: string, b: string, letter: (text: string, at: number) => string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && letter(a, at) === letter(b, at)) at += 1;
  return at;
}
