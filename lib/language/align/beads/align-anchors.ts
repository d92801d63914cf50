import { bucketCount, bucketOf } from "./align-evidence.ts";
import { levelCount } from "./align-links.ts";
import { listPostings, type Postings } from "./align-matches.ts";
import type { WeighedSides } from "./align-sides.ts";

/** Two lines that most likely belong together. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/** A word that stands in more lines than this tells nothing of where a line belongs. */
const mostPostings = 40;

/** The best candidates of a line are kept: in a text that repeats itself the right one may be among many alike. */
const candidatesOfLine = 12;

/** Less evidence than this (natural logarithm) makes no candidate: two rare words, or one and a number. */
const leastEvidence = 7;

const usualWordCount = 20;

/**
 * The chain of line pairs, falling in neither text, with the most evidence in rare words. It finds its way around lines that one side lacks,
 * however many: it knows nothing of distance. O(n log n) in the candidates.
 */
export function findAnchors(sides: WeighedSides): readonly Anchor[] {
  const postings = listPostings(sides.chinese.tokens);
  const candidates = sides.english.tokens.lines.flatMap((ids, row) =>
    listCandidates(row, ids, sides, postings),
  );
  return heaviestChain(candidates, sides.chinese.tokens.lines.length);
}

interface Candidate extends Anchor {
  readonly weight: number;
}

function listCandidates(
  row: number,
  ids: Int32Array,
  { english, chinese, links }: WeighedSides,
  postings: Postings,
): readonly Candidate[] {
  const votes = new Map<number, number>();
  const bucket = bucketOf(usualWordCount);
  for (const id of ids) {
    for (const [at, other] of (links.english.to[id] ?? []).entries()) {
      const lines = postings.lines[other] ?? [];
      if (links.english.levels[id]?.[at] !== 0 || lines.length > mostPostings) continue;
      const weight =
        ((english.evidence.found[id * levelCount * bucketCount + bucket] ?? 0) +
          (chinese.evidence.found[other * levelCount * bucketCount + bucket] ?? 0)) /
        2;
      for (const line of lines) votes.set(line, (votes.get(line) ?? 0) + weight);
    }
  }
  const candidates: Candidate[] = [];
  for (const [column, weight] of votes)
    if (weight >= leastEvidence) candidates.push({ row, column, weight });
  return candidates.sort((a, b) => b.weight - a.weight).slice(0, candidatesOfLine);
}

/** The chain with the greatest sum of weights whose columns never fall; at most one candidate of each row. */
function heaviestChain(candidates: readonly Candidate[], columnCount: number): readonly Anchor[] {
  const best = createPrefixMaximum(columnCount);
  const sums = new Float64Array(candidates.length);
  const before = new Int32Array(candidates.length).fill(-1);
  for (let start = 0; start < candidates.length; ) {
    let end = start;
    const row = candidates[start]?.row;
    while (candidates[end]?.row === row && end < candidates.length) end += 1;
    for (let at = start; at < end; at += 1) {
      const candidate = candidates[at];
      if (candidate === undefined) continue;
      const found = best.find(candidate.column);
      sums[at] = candidate.weight + (found < 0 ? 0 : (sums[found] ?? 0));
      before[at] = found;
    }
    for (let at = start; at < end; at += 1)
      best.put(candidates[at]?.column ?? 0, sums[at] ?? 0, at);
    start = end;
  }
  const chain: Anchor[] = [];
  for (let at = best.find(columnCount - 1); at >= 0; at = before[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate !== undefined) chain.push({ row: candidate.row, column: candidate.column });
  }
  return chain.reverse();
}

/** Which entry has the greatest value among those put at a column or before it (Fenwick 1994). */
function createPrefixMaximum(size: number) {
  const values = new Float64Array(size + 1).fill(-Infinity);
  const entries = new Int32Array(size + 1).fill(-1);
  return {
    put(column: number, value: number, entry: number) {
      for (let at = column + 1; at <= size; at += at & -at) {
        if (value <= (values[at] ?? 0)) continue;
        values[at] = value;
        entries[at] = entry;
      }
    },
    find(column: number): number {
      let value = -Infinity;
      let entry = -1;
      for (let at = column + 1; at > 0; at -= at & -at) {
        if ((values[at] ?? 0) <= value) continue;
        value = values[at] ?? 0;
        entry = entries[at] ?? -1;
      }
      return entry;
    },
  };
}
