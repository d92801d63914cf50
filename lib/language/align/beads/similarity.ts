import { weighSentences } from "#lib/language/align/sentence-counts";
import { bucketCount, bucketOf } from "./align-evidence.ts";
import { sizeOfSegment, weighLengths } from "./align-lengths.ts";
import { type Links, levelCount } from "./align-links.ts";
import { usualModel } from "./align-model.ts";
import { usualWeights } from "./align-passes.ts";
import type { AlignOptions } from "./align-segments.ts";
import { maxBeadLines } from "./align-shapes.ts";
import { type WeighedSide, type WeighedSides, weighSides } from "./align-sides.ts";

/** How well segments of two sides say the same. Indices are 0-based, of the lists it was made of, ascending. */
export interface Similarity {
  /**
   * 0–1: how likely the source segments together and the target segments together are translations of each other, by their words, numbers,
   * lengths and sentences, were it as likely as not before. 0 when one list is empty.
   */
  of(source: readonly number[], target: readonly number[]): number;
  /**
   * 0–1: the share of what could be found of these source segments (words weighed by how rare they are) that these target segments say;
   * null when the source segments hold nothing to look for.
   */
  sourceCoverage(source: readonly number[], target: readonly number[]): number | null;
  /** The same the other way: how much of the target segments the source segments say. */
  targetCoverage(source: readonly number[], target: readonly number[]): number | null;
  /** Natural logarithm of target size over source size, less what is usual in these texts: positive when the target is long. */
  lengthGap(source: readonly number[], target: readonly number[]): number;
}

/** Compares segments of `source` with segments of `target`. The texts are read at the first question; each one after that is cheap. */
export function createSimilarity(
  source: readonly string[],
  target: readonly string[],
  { sourceLang, lexicon }: AlignOptions,
): Similarity {
  const isEnglishFirst = sourceLang === "en";
  let read: WeighedSides | undefined;
  const sides = () => {
    read ??= isEnglishFirst
      ? weighSides(source, target, lexicon)
      : weighSides(target, source, lexicon);
    return read;
  };
  const sourceSide = () => (isEnglishFirst ? sides().english : sides().chinese);
  const targetSide = () => (isEnglishFirst ? sides().chinese : sides().english);
  const sourceLinks = () => (isEnglishFirst ? sides().links.english : sides().links.chinese);
  const targetLinks = () => (isEnglishFirst ? sides().links.chinese : sides().links.english);
  const usualGap = Math.log(sizeOf(target, target.keys()) / sizeOf(source, source.keys()));
  return {
    of(from, to) {
      if (from.length === 0 || to.length === 0) return 0;
      const [english, chinese] = isEnglishFirst ? [from, to] : [to, from];
      const score = weigh(sides(), english, chinese);
      return 1 / (1 + Math.exp(-score));
    },
    sourceCoverage: (from, to) => coverage(sourceSide(), from, targetSide(), to, sourceLinks()),
    targetCoverage: (from, to) => coverage(targetSide(), to, sourceSide(), from, targetLinks()),
    lengthGap: (from, to) => Math.log(sizeOf(target, to) / sizeOf(source, from)) - usualGap,
  };
}

/** Logarithm of how much likelier the segments are one bead than side by side by chance. Sizes are told only of up to five neighbours. */
function weigh(
  { english, chinese, links }: WeighedSides,
  from: readonly number[],
  to: readonly number[],
): number {
  const words = sumWords(english, from, chinese, to, links.english);
  const wordsBack = sumWords(chinese, to, english, from, links.chinese);
  const up = stretchOf(from);
  const across = stretchOf(to);
  const { words: weight, lengths, sentences } = usualWeights;
  const said = weight * (words + wordsBack);
  if (up === null || across === null) return said;
  return (
    said +
    lengths * weighLengths(english.sizes, chinese.sizes, up, across, usualModel.lengths) +
    sentences * weighSentences(english.sentences, chinese.sentences, up, across, usualModel.slack)
  );
}

function stretchOf(indices: readonly number[]) {
  const end = (indices.at(-1) ?? 0) + 1;
  const isOneRun = indices.every((index, at) => index === end - indices.length + at);
  return isOneRun && indices.length <= maxBeadLines ? { end, lines: indices.length } : null;
}

function sumWords(
  side: WeighedSide,
  indices: readonly number[],
  other: WeighedSide,
  otherIndices: readonly number[],
  links: Links,
): number {
  const there = wordsOf(other, otherIndices);
  const bucket = bucketOf(
    otherIndices.reduce((sum, at) => sum + (other.evidence.wordCounts[at] ?? 0), 0),
  );
  let sum = 0;
  for (const index of indices) {
    sum += side.evidence.missed[index * bucketCount + bucket] ?? 0;
    for (const id of side.tokens.lines[index] ?? []) {
      const level = surestLevel(id, there, links);
      if (level < levelCount)
        sum += side.evidence.found[(id * levelCount + level) * bucketCount + bucket] ?? 0;
    }
  }
  return sum;
}

/** Words weighed by how much it tells to find them; one that is found less surely counts less. */
function coverage(
  side: WeighedSide,
  indices: readonly number[],
  other: WeighedSide,
  otherIndices: readonly number[],
  links: Links,
): number | null {
  const there = wordsOf(other, otherIndices);
  let found = 0;
  let all = 0;
  for (const id of wordsOf(side, indices)) {
    const kind = side.tokens.types[id]?.kind;
    if (kind === "mark" || side.evidence.isInert[id] === 1) continue;
    const weight = side.evidence.found[id * levelCount * bucketCount + usualBucket] ?? 0;
    if (weight <= 0) continue;
    all += weight;
    found += weight * (levelShares[surestLevel(id, there, links)] ?? 0);
  }
  return all === 0 ? null : found / all;
}

const usualBucket = bucketOf(20);
const levelShares = [1, 0.7, 0.3];

function wordsOf(side: WeighedSide, indices: readonly number[]): ReadonlySet<number> {
  return new Set(indices.flatMap((index) => Array.from(side.tokens.lines[index] ?? [])));
}

function surestLevel(id: number, there: ReadonlySet<number>, links: Links): number {
  const levels = links.levels[id] ?? [];
  let surest: number = levelCount;
  for (const [at, other] of (links.to[id] ?? []).entries())
    if ((levels[at] ?? levelCount) < surest && there.has(other)) surest = levels[at] ?? surest;
  return surest;
}

function sizeOf(texts: readonly string[], indices: Iterable<number>): number {
  let size = 0;
  for (const index of indices) size += sizeOfSegment(texts[index] ?? "");
  return Math.max(size, 1);
}
