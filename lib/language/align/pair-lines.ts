import { closingMark } from "#lib/language/text/sentence-edge";
import type { Lang, Segment } from "#lib/language/text/unit";
import { affinity, sizeOf } from "./affinity.ts";

/** Two neighbouring segments of different languages, in the order of the file. */
export type LinePair = readonly [first: Segment, second: Segment];

/** Two runs of unequal length in a text written in blocks: `firstCount` lines of one language, then `secondCount` of the other. */
interface UnevenBlocks {
  readonly line: number;
  readonly lastLine: number;
  readonly firstCount: number;
  readonly secondCount: number;
}

/** Segments paired by the structure of the file: each is the title, in a pair, or an orphan. `firstLang` leads the pairs. */
export interface Pairing {
  readonly firstLang: Lang;
  readonly title: Segment | null;
  readonly pairs: readonly LinePair[];
  readonly orphans: readonly Segment[];
  readonly unevenBlocks: readonly UnevenBlocks[];
}

/**
 * Pairs lines by their runs: a line directly followed by one of the other language is a pair, else an orphan; where most lines stand in
 * blocks of one language, line by line inside blocks of equal length. Which language leads is decided by what leaves the fewest
 * orphans, then by lengths, numbers and Latin words. A single line before the first pair is the title. Linear.
 */
export function pairLines(segments: readonly Segment[]): Pairing {
  const runs = runsOf(segments);
  const read = (firstLang: Lang) =>
    isInBlocks(runs) ? pairBlocks(runs, firstLang) : pairNeighbours(segments, firstLang);
  const english = withTitle(read("en"), segments);
  const chinese = withTitle(read("zh"), segments);
  return scoreOf(chinese) > scoreOf(english) ? chinese : english;
}

/** True for a line that may stand above a text as its title: short, and not ending like a sentence that is told. */
export function isTitleLike(text: string): boolean {
  return (
    sizeOf(text) <= maxTitleSize && !notATitle.has(text.slice(-1)) && closingMark(text) !== "comma"
  );
}

type Run = readonly Segment[];

/** In letters: some 35 English words or 60 Chinese characters. */
const maxTitleSize = 200;
const notATitle = new Set(".。;；:：…");

/** An orphan weighs as much as the worst pair and the loss of a good one; a title is nearly free. */
const orphanCost = 3;
const titleCost = 0.5;

function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    if (run?.[0]?.lang === segment.lang) run.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

/** Blocks are runs of two and more lines beside each other; a single long run is a missing line, not a way of writing. */
function isInBlocks(runs: readonly Run[]): boolean {
  let inBlocks = 0;
  let outside = 0;
  for (const [at, run] of runs.entries()) {
    const neighbour = Math.max(runs[at - 1]?.length ?? 0, runs[at + 1]?.length ?? 0);
    if (run.length > 1 && neighbour > 1) inBlocks += run.length;
    else outside += run.length;
  }
  return inBlocks > outside;
}

function pairNeighbours(segments: readonly Segment[], firstLang: Lang): Pairing {
  const pairs: LinePair[] = [];
  const orphans: Segment[] = [];
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    const next = segments[at + 1];
    if (segment === undefined) continue;
    if (next !== undefined && segment.lang === firstLang && next.lang !== firstLang) {
      pairs.push([segment, next]);
      at += 1;
    } else orphans.push(segment);
  }
  return { firstLang, title: null, pairs, orphans, unevenBlocks: [] };
}

function pairBlocks(runs: readonly Run[], firstLang: Lang): Pairing {
  const pairs: LinePair[][] = [];
  const orphans: Run[] = [];
  const unevenBlocks: UnevenBlocks[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? [];
    const next = runs[at + 1];
    if (run[0]?.lang !== firstLang || next === undefined) {
      orphans.push(run);
      continue;
    }
    at += 1;
    const first = at === 1 ? withoutTitle(run, next) : run;
    orphans.push(run.slice(0, run.length - first.length));
    if (first.length === next.length) pairs.push(zip(first, next));
    else {
      orphans.push(first, next);
      unevenBlocks.push(unevenOf(first, next));
    }
  }
  return { firstLang, title: null, pairs: pairs.flat(), orphans: orphans.flat(), unevenBlocks };
}

/** The first block without its first line where that is the title: one line too many, and like a title. */
function withoutTitle(run: Run, next: Run): Run {
  const isTitled = run.length === next.length + 1 && isTitleLike(run[0]?.text ?? "");
  return isTitled ? run.slice(1) : run;
}

function zip(first: Run, second: Run): LinePair[] {
  return first.flatMap((segment, at) => {
    const other = second[at];
    return other === undefined ? [] : [[segment, other] as const];
  });
}

function unevenOf(first: Run, second: Run): UnevenBlocks {
  return {
    line: first[0]?.lines[0] ?? 0,
    lastLine: second.at(-1)?.lines[0] ?? 0,
    firstCount: first.length,
    secondCount: second.length,
  };
}

function withTitle(pairing: Pairing, segments: readonly Segment[]): Pairing {
  const [first, ...rest] = pairing.orphans;
  if (first === undefined || first !== segments[0] || !isTitleLike(first.text)) return pairing;
  return { ...pairing, title: first, orphans: rest };
}

function scoreOf(pairing: Pairing): number {
  const paired = pairing.pairs.reduce(
    (sum, [first, second]) => sum + 1 + affinity(first.text, second.text),
    0,
  );
  return paired - orphanCost * pairing.orphans.length - (pairing.title === null ? 0 : titleCost);
}
