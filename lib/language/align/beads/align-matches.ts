import { bucketCount, type Evidence } from "./align-evidence.ts";
import { type LinkTable, levelCount } from "./align-links.ts";
import type { TokenSide } from "./align-tokens.ts";

/** The words that one English line shares with each Chinese line from `from` to before `to`. */
export interface MatchRow {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Where the matches of each Chinese line start in `matches`; one entry more than there are lines. */
  readonly starts: Int32Array;
  /** Three numbers a match: place in the English line, place in the Chinese line, level. */
  readonly matches: Int32Array;
}

/** In which lines of a side each word type stands, and at which place there. */
export interface Postings {
  readonly lines: readonly (readonly number[])[];
  readonly places: readonly (readonly number[])[];
  /** For each type the first posting that is still looked at; moves on with the stretch, which never goes back. */
  readonly firsts: Int32Array;
  /** Kept from line to line: four numbers a match. */
  found: Int32Array;
}

export function listPostings(side: TokenSide): Postings {
  const lines: number[][] = side.types.map(() => []);
  const places: number[][] = side.types.map(() => []);
  for (const [line, ids] of side.lines.entries())
    for (const [place, id] of ids.entries()) {
      lines[id]?.push(line);
      places[id]?.push(place);
    }
  return { lines, places, firsts: new Int32Array(side.types.length), found: new Int32Array(4096) };
}

/**
 * Finds the words shared by an English line and the Chinese lines of a stretch, by the postings of their translations. Call it line by line:
 * stretches must not begin before the one of the line before.
 */
export function matchLine(
  line: number,
  stretch: { readonly from: number; readonly to: number },
  english: TokenSide,
  links: LinkTable,
  postings: Postings,
): MatchRow {
  const { from, to } = stretch;
  const counts = new Int32Array(to - from + 1);
  let size = 0;
  const ids = english.lines[line] ?? noIds;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] ?? 0;
    const others = links.english.to[id] ?? [];
    const levels = links.english.levels[id] ?? [];
    for (let at = 0; at < others.length; at += 1) {
      const other = others[at] ?? 0;
      const lines = postings.lines[other] ?? [];
      const places = postings.places[other] ?? [];
      let first = postings.firsts[other] ?? 0;
      while (first < lines.length && (lines[first] ?? 0) < from) first += 1;
      postings.firsts[other] = first;
      for (let k = first; k < lines.length; k += 1) {
        const cell = (lines[k] ?? 0) - from;
        if (cell >= to - from) break;
        counts[cell] = (counts[cell] ?? 0) + 1;
        if (size + 4 > postings.found.length) postings.found = doubled(postings.found);
        postings.found[size] = cell;
        postings.found[size + 1] = place;
        postings.found[size + 2] = places[k] ?? 0;
        postings.found[size + 3] = levels[at] ?? 0;
        size += 4;
      }
    }
  }
  return { line, from, to, ...sortByCell(postings.found.subarray(0, size), counts) };
}

function doubled(list: Int32Array): Int32Array {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}

const noIds = new Int32Array();

function sortByCell(found: Int32Array, counts: Int32Array) {
  const starts = new Int32Array(counts.length);
  let sum = 0;
  for (let cell = 0; cell < counts.length; cell += 1) {
    starts[cell] = sum;
    sum += counts[cell] ?? 0;
  }
  const next = starts.slice();
  const matches = new Int32Array(3 * sum);
  for (let at = 0; at < found.length; at += 4) {
    const cell = found[at] ?? 0;
    const slot = 3 * (next[cell] ?? 0);
    next[cell] = (next[cell] ?? 0) + 1;
    matches[slot] = found[at + 1] ?? 0;
    matches[slot + 1] = found[at + 2] ?? 0;
    matches[slot + 2] = found[at + 3] ?? 0;
  }
  return { starts, matches };
}

/** Gathers the surest match of each word of one line over the lines of a bead. Kept and cleared, not made anew. */
export interface Gathering {
  /** Takes in the matches with the line that is `cell` lines into the row; `side` 0 gathers the English places, 1 the Chinese. */
  add(row: MatchRow, cell: number, side: 0 | 1): void;
  /** What the words of the line say, when the other side has as many words as the bucket says. */
  sum(evidence: Evidence, line: number, ids: Int32Array, bucket: number): number;
  clear(): void;
}

export function createGathering(longestLine: number): Gathering {
  const best = new Uint8Array(longestLine + 1).fill(levelCount);
  const touched = new Int32Array(longestLine + 1);
  let count = 0;
  return {
    add(row, cell, side) {
      const end = 3 * (row.starts[cell + 1] ?? 0);
      for (let at = 3 * (row.starts[cell] ?? 0); at < end; at += 3) {
        const place = row.matches[at + side] ?? 0;
        const level = row.matches[at + 2] ?? 0;
        const before = best[place] ?? 0;
        if (before === levelCount) {
          touched[count] = place;
          count += 1;
        }
        if (level < before) best[place] = level;
      }
    },
    sum(evidence, line, ids, bucket) {
      let sum = evidence.missed[line * bucketCount + bucket] ?? 0;
      for (let at = 0; at < count; at += 1) {
        const place = touched[at] ?? 0;
        const cell = ((ids[place] ?? 0) * levelCount + (best[place] ?? 0)) * bucketCount + bucket;
        sum += evidence.found[cell] ?? 0;
      }
      return sum;
    },
    clear() {
      for (let at = 0; at < count; at += 1) best[touched[at] ?? 0] = levelCount;
      count = 0;
    },
  };
}
