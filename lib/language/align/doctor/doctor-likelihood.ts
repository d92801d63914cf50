import { bucketCount, bucketOf } from "#lib/language/align/beads/align-evidence";
import {
  type LengthModel,
  sizeOfSegment,
  usualLengths,
  weighLengths,
} from "#lib/language/align/beads/align-lengths";
import { type Links, levelCount } from "#lib/language/align/beads/align-links";
import { type WeighedSide, weighSides } from "#lib/language/align/beads/align-sides";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang } from "#lib/language/text/unit";
import type { Sides } from "./doctor-sides.ts";

/**
 * Natural logarithm of how much likelier it is that these source segments and these target segments (neighbours on their side, up to five) are
 * translations of each other than that they met by chance; 0 where one list is empty.
 */
export type Likelihood = (source: readonly number[], target: readonly number[]) => number;

/** Below 1 because neighbouring words are not independent; halved because both directions tell the same story twice. */
const wordWeight = 0.6 / 2;

/** A text has a habit of its own from so many pairs on; before, it is padded with the usual one. */
const paddingPairs = 10;

/** Turns a median absolute deviation into a standard deviation. */
const madToDeviation = 1.4826;

/** No translator keeps closer to the length of the original. */
const leastVariance = 0.02;

/**
 * Compares segments of two sides by words, numbers and lengths as the aligner does, but any with any and one at a time. How long a translation is
 * beside its original is learned from the pairs as they stand, by medians, so that wrong ones among them do no harm.
 */
export function createLikelihood(
  sides: Sides,
  { sourceLang, lexicon }: { readonly sourceLang: Lang; readonly lexicon: Lexicon | null },
): Likelihood {
  const isEnglishRead = sourceLang === "en";
  const [source, target] = [sides.source, sides.target].map((side) => side.map(({ text }) => text));
  const { english, chinese, links } = isEnglishRead
    ? weighSides(source ?? [], target ?? [], lexicon)
    : weighSides(target ?? [], source ?? [], lexicon);
  const lengths = lengthsOf(sides, isEnglishRead);
  const here = createReader(english, links.english, chinese);
  const there = createReader(chinese, links.chinese, english);
  return createMemory(sides, (from, to) => {
    const [left, right] = isEnglishRead ? [from, to] : [to, from];
    const words = here(left, right) + there(right, left);
    const [ends, others] = [stretchOf(left), stretchOf(right)];
    return wordWeight * words + weighLengths(english.sizes, chinese.sizes, ends, others, lengths);
  });
}

/** Remembers what was asked: the search comes by the same places again and again. */
function createMemory({ target }: Sides, compare: Likelihood): Likelihood {
  const pairs = new Map<number, number>();
  const joined = new Map<string, number>();
  return (from, to) => {
    const [first, second] = [from[0], to[0]];
    if (first === undefined || second === undefined) return 0;
    if (from.length > 1 || to.length > 1)
      return remember(joined, `${from}|${to}`, () => compare(from, to));
    return remember(pairs, first * target.length + second, () => compare(from, to));
  };
}

function remember<Key>(known: Map<Key, number>, key: Key, find: () => number): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

/** Mean and variance of the logarithm of Chinese over English size in the pairs of these sides. */
function lengthsOf({ pairs }: Sides, isEnglishRead: boolean): LengthModel {
  const logs = pairs.flatMap(({ source, target }) => {
    if (source === null || target === null) return [];
    const log = Math.log(sizeOfSegment(target.text) / sizeOfSegment(source.text));
    return [isEnglishRead ? log : -log];
  });
  const share = logs.length / (logs.length + paddingPairs);
  const middle = medianOf(logs);
  const spread = madToDeviation * medianOf(logs.map((log) => Math.abs(log - middle)));
  return {
    mean: share * middle + (1 - share) * usualLengths.mean,
    variance: Math.max(leastVariance, share * spread ** 2 + (1 - share) * usualLengths.variance),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What the words of lines of a side say: each found or not found among the words of lines of the other. */
function createReader(
  { evidence, tokens }: WeighedSide,
  links: Links,
  other: WeighedSide,
): (lines: readonly number[], others: readonly number[]) => number {
  // Marks the words of the other lines with the number of the call, which spares making a set each time.
  const marks = new Int32Array(other.tokens.types.length);
  let call = 0;
  return (lines, others) => {
    call += 1;
    let wordCount = 0;
    for (const line of others) {
      wordCount += other.evidence.wordCounts[line] ?? 0;
      for (const id of other.tokens.lines[line] ?? []) marks[id] = call;
    }
    const bucket = bucketOf(wordCount);
    let sum = 0;
    for (const line of lines) {
      sum += evidence.missed[line * bucketCount + bucket] ?? 0;
      for (const id of tokens.lines[line] ?? []) {
        const level = surestOf(links, id, marks, call);
        if (level < levelCount)
          sum += evidence.found[(id * levelCount + level) * bucketCount + bucket] ?? 0;
      }
    }
    return sum;
  };
}

function surestOf({ to, levels }: Links, id: number, marks: Int32Array, call: number): number {
  let surest: number = levelCount;
  const others = to[id] ?? [];
  for (let at = 0; at < others.length && surest > 0; at += 1)
    if (marks[others[at] ?? 0] === call) surest = Math.min(surest, levels[id]?.[at] ?? levelCount);
  return surest;
}

function stretchOf(indices: readonly number[]): { readonly end: number; readonly lines: number } {
  return { end: (indices.at(-1) ?? 0) + 1, lines: indices.length };
}
