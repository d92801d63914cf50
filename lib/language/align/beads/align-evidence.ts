import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang } from "#lib/language/text/unit";
import { type Links, levelCount } from "./align-links.ts";
import type { TokenKind, TokenSide, TokenType } from "./align-tokens.ts";

/**
 * What the words of one side tell, after Fellegi and Sunter (1969): a word that is found on the other side of a bead is weighed by how
 * often it would be found there by chance, one that is not found counts against the bead. All in natural logarithms.
 */
export interface Evidence {
  /** Number of different words of each line. */
  readonly wordCounts: Float64Array;
  /** For each line and bucket: what the bead gets when none of the words of the line is found. */
  readonly missed: Float32Array;
  /** For each word type, level and bucket: what is added when it is found. */
  readonly found: Float32Array;
  /** 1 for each word type of which nothing is learned: chance finds it nearly everywhere. */
  readonly isInert: Uint8Array;
}

/** Sizes of the other side of a bead fall into buckets, each √2 of the one before. */
export const bucketCount = 20;

export function bucketOf(wordCount: number): number {
  return buckets[Math.min(wordCount, buckets.length - 1)] ?? 0;
}

const buckets = Uint8Array.from({ length: 1024 }, (_, count) =>
  Math.min(bucketCount - 1, Math.round(2 * Math.log2(Math.max(count, 1)))),
);

/**
 * How often a word of a true pair is found on the other side at a level or a surer one. Counted over the pairs of four texts of different
 * topics, where the figures differ by a few hundredths.
 */
const hitRates: Readonly<Record<TokenKind | "unknown" | "alike", readonly number[]>> = {
  word: [0.57, 0.65, 0.67],
  function: [0.4, 0.43, 0.44],
  kept: [0.93, 0.93, 0.93],
  number: [0.88, 0.88, 0.88],
  mark: [0.8, 0.8, 0.8],
  unknown: [0.15, 0.25, 0.5],
  alike: [0.02, 0.02, 0.02],
};

/** Words of general language that the chance rates are padded with, so that a text of two lines has rates too. */
const paddingWords = 500;
const leastRate = 1e-4;

/**
 * A word that is found counts half, because the word it is found by counts the other half. One that is missed is told by nobody else:
 * whole by that, less because a freer translation misses several at once.
 */
const foundWeight = 0.5;
const missedWeight = 0.75;

/** Of a word found by chance in most segments nothing is learned. */
const inertChance = 0.65;
const usualWordCount = 20;

export function weighEvidence(
  side: TokenSide,
  other: TokenSide,
  links: Links,
  lexicon: Lexicon | null,
): Evidence {
  const otherCounts = countLines(other);
  const otherTotal = otherCounts.reduce((sum, count) => sum + count, 0);
  const frequencies = other.types.map(({ key }) => frequencyOf(key, other, lexicon));
  const found = new Float32Array(side.types.length * levelCount * bucketCount);
  const isInert = new Uint8Array(side.types.length);
  const missedByType = new Float32Array(side.types.length * bucketCount);
  for (const [id, type] of side.types.entries()) {
    const rates = chanceRates(id, links, otherCounts, otherTotal, frequencies);
    const hits = hitRatesOf(type, side.lang, lexicon);
    if (!weighType(id, rates, hits, found, missedByType)) isInert[id] = 1;
  }
  const missed = new Float32Array(side.lines.length * bucketCount);
  for (const [line, ids] of side.lines.entries())
    for (const id of ids)
      for (let bucket = 0; bucket < bucketCount; bucket += 1)
        missed[line * bucketCount + bucket] =
          (missed[line * bucketCount + bucket] ?? 0) +
          (missedByType[id * bucketCount + bucket] ?? 0);
  return { wordCounts: Float64Array.from(side.lines, (ids) => ids.length), missed, found, isInert };
}

/** A word the dictionary lacks is found less often; without a dictionary only words that both sides write alike. */
function hitRatesOf(
  { kind, key }: TokenType,
  lang: Lang,
  lexicon: Lexicon | null,
): readonly number[] {
  if (kind !== "word" && kind !== "function") return hitRates[kind];
  if (lexicon === null) return hitRates.alike;
  if (kind === "function") return hitRates.function;
  const senses = lang === "zh" ? lexicon.glosses(key) : lexicon.translations(key);
  return senses.length === 0 ? hitRates.unknown : hitRates.word;
}

function countLines(side: TokenSide): Float64Array {
  const counts = new Float64Array(side.types.length);
  for (const ids of side.lines) for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function frequencyOf(key: string, side: TokenSide, lexicon: Lexicon | null): number {
  if (lexicon === null) return 0;
  const zipf = side.lang === "en" ? lexicon.englishZipf(key) : lexicon.chineseZipf(key);
  return zipf === 0 ? 0 : 10 ** (zipf - 9);
}

/** How often one word of the other side is a translation at each level or a surer one; the true one itself is left out. */
function chanceRates(
  id: number,
  links: Links,
  counts: Float64Array,
  total: number,
  frequencies: readonly number[],
): readonly number[] {
  const inText = [0, 0, 0];
  const inGeneral = [0, 0, 0];
  const levels = links.levels[id] ?? [];
  for (const [at, other] of (links.to[id] ?? []).entries()) {
    for (let level = levels[at] ?? 0; level < levelCount; level += 1) {
      inText[level] = (inText[level] ?? 0) + (counts[other] ?? 0);
      inGeneral[level] = (inGeneral[level] ?? 0) + (frequencies[other] ?? 0);
    }
  }
  return inText.map(
    (count, level) =>
      (Math.max(count - 1, 0) + paddingWords * ((inGeneral[level] ?? 0) + leastRate)) /
      (total + paddingWords),
  );
}

/** False when nothing is learned of the word. */
function weighType(
  id: number,
  rates: readonly number[],
  hits: readonly number[],
  found: Float32Array,
  missed: Float32Array,
): boolean {
  const chanceOf = (level: number, words: number) => 1 - Math.exp(-(rates[level] ?? 0) * words);
  // Levels that chance fills are folded into the surer one.
  let used = levelCount;
  while (used > 0 && chanceOf(used - 1, usualWordCount) > inertChance) used -= 1;
  if (used === 0) return false;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const words = 2 ** (bucket / 2);
    let chanceBefore = 0;
    let trueBefore = 0;
    const gains: number[] = [];
    for (let level = 0; level < used; level += 1) {
      const chance = chanceOf(level, words);
      const atAll = 1 - (1 - (hits[level] ?? 0)) * (1 - chance);
      gains.push(Math.log((atAll - trueBefore + 1e-6) / (chance - chanceBefore + 1e-6)));
      chanceBefore = chance;
      trueBefore = atAll;
    }
    const none = Math.log((1 - trueBefore + 1e-6) / (1 - chanceBefore + 1e-6));
    missed[id * bucketCount + bucket] = missedWeight * none;
    for (const [level, gain] of gains.entries())
      found[(id * levelCount + level) * bucketCount + bucket] =
        foundWeight * gain - missedWeight * none;
  }
  return true;
}
