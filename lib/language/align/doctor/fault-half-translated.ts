import { sizeOf } from "#lib/language/align/beads/affinity";
import { splitSegment } from "#lib/language/align/desk/join-segments";
import { otherLang } from "#lib/language/text/script";
import type { Lang, Pair, Segment, Side } from "#lib/language/text/unit";
import { evidence } from "./doctor-evidence.ts";
import { findKeptText, type KeptText } from "./doctor-kept-text.ts";
import { type Facing, type Proposal, toRows } from "./doctor-proposal.ts";
import { neighboursOf, type Sides } from "./doctor-sides.ts";
import type { Evidence } from "./repair.ts";

/** How sure it is that words kept from the original were forgotten, and that a line is in two languages because of it. */
export const sureOfKept = 0.95;

/** Log odds that a translation has lost its end: one in two hundred. */
const prior = -5.3;

/** Logarithm of the size of half a translation beside its original, in the unit of the text: mean and spread. */
const half = { mean: -0.7, spread: 0.25 };

/** Whole translations: the least spread a text has, and the share and spread of free ones. */
const whole = { leastSpread: 0.15, freeShare: 0.05, freeSpread: 0.5 };

/** A translation that lost its end has an end mark all the same once in twenty. */
const markedRate = 0.05;

/** Free translations are many, and a finding that repairs nothing has to be worth the reader's look. */
const leastSure = 0.8;

/** Below this many pairs a text has no habit to compare with. */
const minPairs = 8;

/** Lines whose target repeats part of the source, or stops in the middle. What was lost cannot be made up; what faces what can. Linear. */
export function findHalfTranslated(pairs: readonly Pair[], sourceLang: Lang): Proposal[] {
  const kept = pairs.flatMap((pair, row): Proposal[] => {
    if (pair.source === null || pair.target === null) return [];
    const found = findKeptText(pair.source.text, pair.target.text, sourceLang);
    return found === null ? [] : [keptProposal([pair], row, pair.source, pair.target, found)];
  });
  return [...kept, ...findCutShort(pairs)];
}

/** A line that begins as a translation and goes on in the words of its neighbour, so that it was taken for a line of that one's language. */
export interface MixedLine {
  readonly side: Side;
  /** Index of the original on its side, and of the half translation, which is its neighbour. */
  readonly original: number;
  readonly at: number;
  readonly kept: KeptText;
}

/** Lines in two languages that stand on the side of their original. Linear. */
export function findMixedLines(sides: Sides): MixedLine[] {
  return (["source", "target"] as const).flatMap((side) =>
    neighboursOf(sides, side).flatMap((first) =>
      [
        { original: first, at: first + 1 },
        { original: first + 1, at: first },
      ].flatMap(({ original, at }) => {
        const { text = "", lang = "en" } = sides[side][original] ?? {};
        const kept = findKeptText(text, sides[side][at]?.text ?? "", lang);
        return kept === null ? [] : [{ side, original, at, kept }];
      }),
    ),
  );
}

/** The rows of a mixed line and its original. */
export function rowsOfMixed(sides: Sides, { side, original, at, kept }: MixedLine): Facing[] {
  const [told, mixed] = [sides[side][original], sides[side][at]];
  if (told === undefined || mixed === undefined) return [];
  return halvesOf(told, { ...mixed, lang: otherLang(mixed.lang) }, kept).map(
    ({ source, target }) =>
      side === "source" ? { source, target } : { source: target, target: source },
  );
}

/** Why a line is believed to be mixed. */
export function mixedEvidence(sides: Sides, { side, original, at, kept }: MixedLine): Evidence {
  const line = sides[side][at]?.lines[0] ?? 0;
  const otherLine = sides[side][original]?.lines[0] ?? 0;
  return evidence("keptText", { line, otherLine, text: kept.text });
}

/** What is translated, and the rest of the original facing nothing. */
function halvesOf(source: Segment, target: Segment, kept: KeptText): Facing[] {
  const end = kept.place === "end";
  const cut =
    kept.place === "inside"
      ? null
      : splitSegment(source, end ? kept.original.at : kept.text.length);
  const rest = end
    ? target.text.slice(0, kept.mixed.at)
    : target.text.slice(kept.mixed.at + kept.text.length);
  if (cut === null || rest.trim() === "") return [{ source, target }];
  const translation = { ...target, text: rest.trim() };
  const [first, second] = cut;
  return end
    ? [
        { source: first, target: translation },
        { source: second, target: null },
      ]
    : [
        { source: first, target: null },
        { source: second, target: translation },
      ];
}

function keptProposal(
  before: readonly Pair[],
  from: number,
  source: Segment,
  target: Segment,
  kept: KeptText,
): Proposal {
  return {
    ...{ fault: "halfTranslated", from, to: from + before.length, isCertain: false },
    probability: sureOfKept,
    after: toRows(before, halvesOf(source, target, kept), sureOfKept),
    evidence: [
      evidence("keptText", {
        ...{ line: target.lines[0] ?? 0, otherLine: source.lines[0] ?? 0 },
        text: kept.text,
      }),
    ],
  };
}

/** Targets without the end mark that the source has, and far shorter than usual: the row stays as it is, only its doubt is marked. */
function findCutShort(pairs: readonly Pair[]): Proposal[] {
  const full = pairs.flatMap(({ source, target }, row) =>
    source === null || target === null ? [] : [{ source, target, row, gap: gapOf(source, target) }],
  );
  if (full.length < minPairs) return [];
  const usual = medianOf(full.map(({ gap }) => gap));
  const spread = Math.max(
    whole.leastSpread,
    1.4826 * medianOf(full.map(({ gap }) => Math.abs(gap - usual))),
  );
  const closed = full.filter(({ source }) => isClosed(source));
  const openRate =
    (closed.filter(({ target }) => !isClosed(target)).length + 1) / (closed.length + 20);
  return closed.flatMap(({ source, target, row, gap }) => {
    const off = gap - usual;
    const marks = isClosed(target)
      ? Math.log(markedRate / (1 - openRate))
      : Math.log((1 - markedRate) / openRate);
    const odds = prior + marks + weighLength(off, spread);
    const probability = 1 / (1 + Math.exp(-odds));
    const pair = pairs[row];
    if (probability < leastSure || off > 0 || pair === undefined) return [];
    return [cutShort(pair, { source, target, row, off, probability })];
  });
}

function cutShort(
  pair: Pair,
  cut: { source: Segment; target: Segment; row: number; off: number; probability: number },
): Proposal {
  const { source, target, row, off, probability } = cut;
  const lines = { line: target.lines[0] ?? 0, otherLine: source.lines[0] ?? 0 };
  const percent = Math.round(100 * Math.exp(off));
  return {
    ...{ fault: "halfTranslated", from: row, to: row + 1, probability, isCertain: false },
    after: [{ ...pair, probability: Math.min(pair.probability, 1 - probability) }],
    evidence: [
      evidence("tooShort", { ...lines, percent }),
      ...(isClosed(target) ? [] : [evidence("openEnd", { line: lines.line })]),
    ],
  };
}

function gapOf(source: Segment, target: Segment): number {
  return Math.log(sizeOf(target.text) / sizeOf(source.text));
}

/** Logarithm of how much likelier this length is of half a translation than of a whole one. */
function weighLength(off: number, spread: number): number {
  const usual =
    (1 - whole.freeShare) * normal(off, spread) + whole.freeShare * normal(off, whole.freeSpread);
  return Math.log(normal(off - half.mean, half.spread) / usual);
}

function normal(apart: number, spread: number): number {
  return Math.exp(-((apart / spread) ** 2) / 2) / spread;
}

/** A semicolon or a colon may well stand where a line was cut. */
function isClosed({ text }: Segment): boolean {
  return finalMark.test(text);
}

const finalMark = /[.?!…。？！．][\s"'”’)\]）】」』》]*$/u;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
