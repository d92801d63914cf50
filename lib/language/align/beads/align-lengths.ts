import { isHan, isLatin } from "#lib/language/text/script";
import { maxBeadLines } from "./align-shapes.ts";

/** English letters that one Chinese character stands for: measured 0.30 characters a letter on a talk and on a processor manual. */
const lettersPerHan = 3.3;

/** The size of a segment in English letters, never below 1. */
export function sizeOfSegment(text: string): number {
  let size = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (isHan(code)) size += lettersPerHan;
    else if (isLatin(code) || (code >= 0x30 && code <= 0x39)) size += 1;
  }
  return Math.max(size, 1);
}

/** Logarithm of Chinese size over English size in a true bead: its mean, and its variance for long beads and for a bead of one letter. */
export interface LengthModel {
  readonly mean: number;
  readonly variance: number;
}

/** Before anything is known of the file: the usual ratio, and room for a translator's habit. */
export const usualLengths: LengthModel = { mean: 0, variance: 0.09 };

/** Short segments vary more: a word more or less is much of them. */
const shortVariance = 2;

/** Share of true beads whose lengths say nothing (a paraphrase, a note of the translator). */
const outlierShare = 0.02;
const outlierVariance = 0.5;

/** The sizes of a side, for k neighbouring segments from 1 to `maxBeadLines`; index k − 1, then the line after the last of them. */
export interface SizeSpread {
  /** Logarithm of the size of the k segments together. */
  readonly logs: readonly Float64Array[];
  /** Logarithm of how often k segments of this side are about as large. */
  readonly chances: readonly Float64Array[];
}

export function measureSizes(texts: readonly string[]): SizeSpread {
  const sums = new Float64Array(texts.length + 1);
  for (const [at, text] of texts.entries()) sums[at + 1] = (sums[at] ?? 0) + sizeOfSegment(text);
  const logs: Float64Array[] = [];
  const chances: Float64Array[] = [];
  for (let count = 1; count <= maxBeadLines; count += 1) {
    const sized = sums.map((sum, end) => Math.log(sum - (sums[end - count] ?? 0)));
    logs.push(sized);
    chances.push(chancesOf(sized, sized.subarray(count)));
  }
  return { logs, chances };
}

/** Of a normal distribution fitted to the sizes; a few segments tell little of how segments vary. */
function chancesOf(all: Float64Array, logs: Float64Array): Float64Array {
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(logs.length, 1);
  const apart = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const variance = Math.max(
    (apart + usualVariance * paddingSegments) / (logs.length + paddingSegments),
    leastVariance,
  );
  return all.map((log) => Math.log(normal(log - mean, variance) + leastChance));
}

const usualVariance = 0.5;
const paddingSegments = 5;
const leastChance = 0.01;

/** Where all segments are equally long, lengths tell nothing; nor do they tell against a bead. */
const leastVariance = 0.2;

/** The size of some neighbouring segments: how many, and the index after the last. */
export interface Stretch {
  readonly end: number;
  readonly lines: number;
}

/** Logarithm of how much likelier the sizes of two stretches are in one bead than side by side by chance. */
export function weighLengths(
  english: SizeSpread,
  chinese: SizeSpread,
  englishStretch: Stretch,
  chineseStretch: Stretch,
  model: LengthModel,
): number {
  const from = english.logs[englishStretch.lines - 1]?.[englishStretch.end] ?? 0;
  const to = chinese.logs[chineseStretch.lines - 1]?.[chineseStretch.end] ?? 0;
  const variance = model.variance + shortVariance / Math.exp(Math.min(from, to));
  const apart = to - from - model.mean;
  const together =
    (1 - outlierShare) * normal(apart, variance) + outlierShare * normal(apart, outlierVariance);
  const alone =
    (english.chances[englishStretch.lines - 1]?.[englishStretch.end] ?? 0) +
    (chinese.chances[chineseStretch.lines - 1]?.[chineseStretch.end] ?? 0);
  return Math.log(together) - alone / 2;
}

function normal(apart: number, variance: number): number {
  return Math.exp((-apart * apart) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
}
