import { affinity, sizeOf } from "#lib/language/align/beads/affinity";
import { alignSegments } from "#lib/language/align/beads/align-segments";
import type { Bead } from "#lib/language/align/beads/bead";
import { type FacingPair, pairsOfBeads } from "#lib/language/align/desk/facing-pair";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Segment } from "#lib/language/text/unit";
import { sentencesOf } from "./split-segments.ts";

/** Share of a text (in letters) that stands in pairs of several sentences each before it counts as written in paragraphs. */
const minParagraphShare = 0.5;

/** From this size on (in letters, a Chinese character counts as 3.3) a pair of several sentences is cut wherever it stands: some 120 English words. */
const longSize = 600;

/** A paragraph is cut only where its sentences are this sure on the whole, and the least sure one this. */
const minProbability = { mean: 0.6, least: 0.3 };

/**
 * Pairs whose two sides hold several sentences each, cut into sentences that face each other: everywhere in a text that is written in
 * paragraphs, elsewhere only where a pair is very long. A pair whose sentences cannot be matched surely stays whole.
 */
export function splitParagraphs(
  pairs: readonly FacingPair[],
  lexicon: Lexicon | null,
): readonly FacingPair[] {
  const cuts = pairs.map(sentencesOfPair);
  const whole = pairs.reduce((sum, pair) => sum + sizeOfPair(pair), 0);
  const inParagraphs = pairs.reduce(
    (sum, pair, at) => sum + (isParagraph(cuts[at] ?? null) ? sizeOfPair(pair) : 0),
    0,
  );
  const isProse = inParagraphs >= minParagraphShare * whole;
  return pairs.flatMap((pair, at) => {
    const cut = cuts[at] ?? null;
    if (cut === null || !(isProse || sizeOfPair(pair) >= longSize)) return [pair];
    return alignSentences(cut, lexicon) ?? [pair];
  });
}

interface Sentences {
  readonly first: readonly Segment[];
  readonly second: readonly Segment[];
}

/** The sentences of both sides, or null where one side has only one. */
function sentencesOfPair({ first, second }: FacingPair): Sentences | null {
  if (first === null || second === null) return null;
  const left = sentencesOf(first);
  if (left.length < 2) return null;
  const right = sentencesOf(second);
  return right.length < 2 ? null : { first: left, second: right };
}

/** Two sentences often share a line of a talk; a paragraph has three on one side at least. */
function isParagraph(cut: Sentences | null): boolean {
  return cut !== null && Math.max(cut.first.length, cut.second.length) >= 3;
}

function sizeOfPair({ first, second }: FacingPair): number {
  return Math.max(
    first === null ? 0 : sizeOf(first.text),
    second === null ? 0 : sizeOf(second.text),
  );
}

function alignSentences(
  { first, second }: Sentences,
  lexicon: Lexicon | null,
): FacingPair[] | null {
  const texts = (segments: readonly Segment[]) => segments.map(({ text }) => text);
  const sourceLang = first[0]?.lang ?? "en";
  const beads =
    evenBeads(first, second) ?? alignSegments(texts(first), texts(second), { sourceLang, lexicon });
  return isSure(beads) ? pairsOfBeads(beads, first, second) : null;
}

function isSure(beads: readonly Bead[]): boolean {
  if (beads.length < 2) return false;
  let sum = 0;
  for (const { source, target, probability } of beads) {
    if (source.length === 0 || target.length === 0 || probability < minProbability.least)
      return false;
    sum += probability;
  }
  return sum / beads.length >= minProbability.mean;
}

/** As many sentences on both sides, each as long as its counterpart: no aligner is needed. */
function evenBeads(first: readonly Segment[], second: readonly Segment[]): Bead[] | null {
  if (first.length !== second.length) return null;
  const fits = first.map(({ text }, at) => affinity(text, second[at]?.text ?? ""));
  if (fits.some((fit) => fit < minSentenceFit)) return null;
  return fits.map((_, at) => ({ source: [at], target: [at], probability: 0.95 }));
}

const minSentenceFit = -0.8;
