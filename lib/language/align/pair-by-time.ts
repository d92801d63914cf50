import { type FacingPair, joinAll } from "#lib/language/align/desk/facing-pair";
import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import type { Segment } from "#lib/language/text/unit";

/** A segment that has a time. */
export type Cue = Segment & { readonly startMs: number; readonly endMs: number };

/** The cues of a list in the order of their times, or null where one has none. */
export function cuesOf(segments: readonly Segment[]): readonly Cue[] | null {
  const cues = segments.flatMap((segment) => {
    const { startMs, endMs } = segment;
    return startMs === undefined || endMs === undefined ? [] : [{ ...segment, startMs, endMs }];
  });
  if (cues.length < segments.length || cues.length === 0) return null;
  return cues.sort((a, b) => a.startMs - b.startMs);
}

/**
 * Pairs two lists of timed cues: cues of the side that marks its sentences become sentences, and each cue of the other side goes to the sentence
 * it overlaps most; times beat the comparison of texts wherever they exist. Null where too few cues overlap (two cuts of a film): then
 * the texts must be compared. Linear after sorting.
 */
export function pairByTime(first: readonly Cue[], second: readonly Cue[]): FacingPair[] | null {
  const isFirstMarked = closedShare(first) >= closedShare(second);
  const [led, other] = isFirstMarked ? [first, second] : [second, first];
  const sentences = joinSentences(led);
  const offsetMs = findOffset(led, other);
  const given = assign(sentences, other, offsetMs);
  const loose = other.length - given.reduce((sum, cues) => sum + cues.length, 0);
  if (loose > maxLooseShare * other.length) return null;
  const rows = sentences.map((cues, at): TimedRow => row(cues, given[at] ?? [], isFirstMarked));
  const taken = new Set(given.flat());
  const left = other.filter((cue) => !taken.has(cue)).map((cue) => row([], [cue], isFirstMarked));
  return [...rows, ...left].sort((a, b) => a.startMs - b.startMs).map(({ pair }) => pair);
}

/** More cues than this without a counterpart in time, and the two files are of different cuts. */
const maxLooseShare = 0.4;

/** Silence after which a new sentence begins, whatever the marks say; and the most cues of one. */
const maxPauseMs = 2_000;
const maxCues = 8;

/** Share of a cue that must overlap a sentence before it is given to it. */
const minOverlapShare = 0.3;

interface TimedRow {
  readonly startMs: number;
  readonly pair: FacingPair;
}

function closedShare(cues: readonly Cue[]): number {
  return cues.filter(({ text }) => closingMark(text) === "end").length / cues.length;
}

function joinSentences(cues: readonly Cue[]): Cue[][] {
  const areMarked = closedShare(cues) >= 0.15;
  const sentences: Cue[][] = [];
  for (const cue of cues) {
    const open = sentences.at(-1);
    const last = open?.at(-1);
    if (open && last && areMarked && open.length < maxCues && goesOn(last, cue)) open.push(cue);
    else sentences.push([cue]);
  }
  return sentences;
}

function goesOn(last: Cue, next: Cue): boolean {
  if (next.startMs - last.endMs > maxPauseMs || last.speaker !== next.speaker) return false;
  if (noteLike.test(last.text) || noteLike.test(next.text)) return false;
  return closingMark(last.text) !== "end" || (last.lang === "en" && endsOpen(last, next));
}

/** "…" and an abbreviation do not close a sentence that goes on in lower case. */
function endsOpen(last: Cue, next: Cue): boolean {
  return /(?:…|\.\.\.|:|;)["”']?$/.test(last.text) && startsLowerCase(next.text);
}

const noteLike = /^[[(（【♪].*[\])）】♪]$/u;

/** Each cue with the sentence it overlaps most; a cue that overlaps none enough is in no list. */
function assign(
  sentences: readonly (readonly Cue[])[],
  cues: readonly Cue[],
  offsetMs: number,
): Cue[][] {
  const given: Cue[][] = sentences.map(() => []);
  let low = 0;
  for (const cue of cues) {
    const [startMs, endMs] = [cue.startMs + offsetMs, cue.endMs + offsetMs];
    while (low < sentences.length - 1 && endOf(sentences[low]) + maxSpanMs < startMs) low += 1;
    let best = { at: -1, overlap: minOverlapShare * Math.max(endMs - startMs, 1) };
    for (let at = low; at < sentences.length && startOf(sentences[at]) < endMs; at += 1) {
      const overlap = overlapOf(sentences[at] ?? [], startMs, endMs);
      if (overlap > best.overlap) best = { at, overlap };
    }
    given[best.at]?.push(cue);
  }
  return given;
}

/** Sentences may overlap; how far back one that began earlier is still looked at. */
const maxSpanMs = 30_000;

function overlapOf(sentence: readonly Cue[], startMs: number, endMs: number): number {
  const from = Math.max(startMs, startOf(sentence));
  return Math.max(Math.min(endMs, endOf(sentence)) - from, 0);
}

function startOf(sentence: readonly Cue[] | undefined): number {
  return sentence?.[0]?.startMs ?? 0;
}

function endOf(sentence: readonly Cue[] | undefined): number {
  return sentence?.at(-1)?.endMs ?? 0;
}

/**
 * What must be added to the times of `other` so that most of its cues begin when one of `led` does: files of one film may count from different
 * moments. 0 unless another offset fits clearly better.
 */
function findOffset(led: readonly Cue[], other: readonly Cue[]): number {
  const starts = new Set(led.map(({ startMs }) => Math.round(startMs / gridMs)));
  const hits = (offset: number) =>
    other.filter(({ startMs }) => {
      const at = Math.round(startMs / gridMs) + offset;
      return starts.has(at) || starts.has(at - 1) || starts.has(at + 1);
    }).length;
  let best = { offset: 0, hits: hits(0) };
  if (best.hits > 0.5 * other.length) return 0;
  const needed = best.hits + minGain * other.length;
  for (let offset = -maxOffsetMs / gridMs; offset <= maxOffsetMs / gridMs; offset += 1) {
    const found = hits(offset);
    if (found > best.hits && found >= needed) best = { offset, hits: found };
  }
  return best.offset * gridMs;
}

const gridMs = 200;
const maxOffsetMs = 30_000;
const minGain = 0.25;

function row(led: readonly Cue[], other: readonly Cue[], isFirstMarked: boolean): TimedRow {
  const [first, second] = isFirstMarked ? [led, other] : [other, led];
  const startMs = led[0]?.startMs ?? other[0]?.startMs ?? 0;
  const pair = { first: joinAll(first), second: joinAll(second), probability: sureOf(led, other) };
  return { startMs, pair };
}

/** By how much of the two spans is common. */
function sureOf(led: readonly Cue[], other: readonly Cue[]): number {
  if (led.length === 0 || other.length === 0) return 0.9;
  const common = overlapOf(led, startOf(other), endOf(other));
  const whole = Math.max(endOf(led), endOf(other)) - Math.min(startOf(led), startOf(other));
  return Math.round((0.6 + 0.39 * (common / Math.max(whole, 1))) * 1000) / 1000;
}
