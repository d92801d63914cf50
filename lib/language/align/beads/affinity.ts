import { isHan, isLatin } from "#lib/language/text/script";

/**
 * English letters that one Chinese character stands for: 0.30 Chinese characters per English character. Measured on a talk and on a
 * processor manual, where the logarithm of the sizes of a pair then spreads by only 0.15 and 0.20.
 */
const lettersPerHan = 3.3;

/** Spread allowed to the logarithm of the two sizes of a pair (squared), and how much more the shortest lines may vary. */
const spread = { usual: 0.1, short: 3 };

/** A wrong length is weak evidence in one pair and strong over many; the same for words in common. */
const maxLengthCost = 2;
const maxSharedTokens = 3;

/** How large a text is in letters and digits, whatever its language: a Chinese character counts as 3.3. Never below 1. */
export function sizeOf(text: string): number {
  let size = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (isHan(code)) size += lettersPerHan;
    else if (isLatin(code) || isDigit(code)) size += 1;
  }
  return Math.max(size, 1);
}

/** How well two lines of different languages go together, from −2 (lengths apart) to 3 (numbers or Latin words in common). */
export function affinity(a: string, b: string): number {
  const sizeA = sizeOf(a);
  const sizeB = sizeOf(b);
  const apart = Math.log(sizeA / sizeB) ** 2;
  const lengthCost = apart / (2 * (spread.usual + spread.short / Math.min(sizeA, sizeB)));
  return sharedTokens(a, b) - Math.min(lengthCost, maxLengthCost);
}

/**
 * How sure a pair is that the structure of a file made, 0–1, by lengths, numbers and Latin words alone: 0.99 where they fit, 0.6 where nothing
 * does. Structure was right in every pair of five talks; what it cannot see is a whole text that has slipped.
 */
export function structureProbability(a: string, b: string): number {
  const fit = Math.min(Math.max(affinity(a, b) + maxLengthCost, 0) / maxLengthCost, 1);
  return Math.round((0.6 + 0.39 * fit) * 1000) / 1000;
}

function sharedTokens(a: string, b: string): number {
  const tokens = new Set(a.toLowerCase().match(token));
  let shared = 0;
  for (const found of new Set(b.toLowerCase().match(token))) if (tokens.has(found)) shared += 1;
  return Math.min(shared, maxSharedTokens);
}

// Numbers and Latin words of two letters and more, the part of a line that survives translation.
const token = /[0-9]+|[a-z]{2,}/g;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
