import { affinity, structureProbability } from "#lib/language/align/beads/affinity";
import { type FacingPair, loosePair } from "#lib/language/align/desk/facing-pair";
import { otherLang } from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import { alignRuns } from "./align-runs.ts";
import { cuesOf, pairByTime } from "./pair-by-time.ts";
import type { PairedText, PairOptions } from "./pair-layout.ts";
import { splitSegments } from "./split-segments.ts";

/**
 * Pairs two columns or files whose segments are still to be aligned: by their times where both have them, line by line where both have as
 * many lines and these fit, else sentence by sentence.
 */
export function pairStreams(
  first: readonly Segment[],
  second: readonly Segment[],
  options: PairOptions,
): PairedText {
  const firstLang = first[0]?.lang ?? otherLang(second[0]?.lang ?? "zh");
  const pairs =
    pairTimed(first, second) ?? pairEven(first, second) ?? align(first, second, firstLang, options);
  return { firstLang, title: null, pairs, warnings: [] };
}

function pairTimed(first: readonly Segment[], second: readonly Segment[]): FacingPair[] | null {
  const cues = cuesOf(first);
  const others = cuesOf(second);
  return cues === null || others === null ? null : pairByTime(cues, others);
}

/** Least mean fit of lines side by side: measured above 0.2 where they belong together, below −0.7 where they slipped by one. */
const minMeanAffinity = -0.2;

/** Share of lines side by side that may fit badly. */
const maxBadShare = 0.05;
const badAffinity = -1.5;

function pairEven(first: readonly Segment[], second: readonly Segment[]): FacingPair[] | null {
  if (first.length !== second.length || first.length === 0) return null;
  const fits = first.map(({ text }, at) => affinity(text, second[at]?.text ?? ""));
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const bad = fits.filter((fit) => fit < badAffinity).length;
  if (mean < minMeanAffinity || bad > maxBadShare * fits.length) return null;
  return first.map((segment, at) => {
    const other = second[at] ?? null;
    const probability = structureProbability(segment.text, other?.text ?? "");
    return { first: segment, second: other, probability };
  });
}

function align(
  first: readonly Segment[],
  second: readonly Segment[],
  firstLang: Lang,
  { lexicon, isTooLong, onProgress }: PairOptions,
): FacingPair[] {
  if (isTooLong) return [...first, ...second].map((one) => loosePair(one, firstLang, 0));
  return alignRuns(splitSegments(first), splitSegments(second), { lexicon, onProgress });
}
