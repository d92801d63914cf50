/** Places of equal keys in two lists, 0-based. */
export type Match = readonly [before: number, after: number];

/**
 * Equal keys of two lists in an order common to both: first what the lists begin and end with, then keys that stand once in each (patience
 * diff, Bram Cohen), again inside every gap; what repeats, by a table where the gap is small and in reading order where it is large. Ascending.
 */
export function matchInOrder(before: readonly string[], after: readonly string[]): Match[] {
  const matches: Match[] = [];
  const open: Range[] = [{ before: [0, before.length], after: [0, after.length] }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const inner = trim(before, after, range, matches);
    const anchors = inner === null ? [] : uniqueInOrder(before, after, inner);
    if (inner === null) continue;
    if (anchors.length === 0) matches.push(...matchRepeats(before, after, inner));
    else {
      matches.push(...anchors);
      open.push(...between(inner, anchors));
    }
  }
  return matches.sort(([a], [b]) => a - b);
}

/** From, inclusive, to, exclusive, in each list. */
interface Range {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Cells of the table that is made for repeats; beyond, they are matched as they come. */
const maxTableCells = 1_000_000;

function trim(
  before: readonly string[],
  after: readonly string[],
  { before: [b0, b1], after: [a0, a1] }: Range,
  matches: Match[],
): Range | null {
  let [from, start] = [b0, a0];
  let [to, end] = [b1, a1];
  while (from < to && start < end && before[from] === after[start]) {
    matches.push([from, start]);
    from += 1;
    start += 1;
  }
  while (from < to && start < end && before[to - 1] === after[end - 1]) {
    to -= 1;
    end -= 1;
    matches.push([to, end]);
  }
  return from < to && start < end ? { before: [from, to], after: [start, end] } : null;
}

function uniqueInOrder(
  before: readonly string[],
  after: readonly string[],
  { before: [b0, b1], after: [a0, a1] }: Range,
): Match[] {
  const inBefore = onceIn(before, b0, b1);
  const inAfter = onceIn(after, a0, a1);
  const common: Match[] = [];
  for (const [key, at] of inBefore) {
    const other = inAfter.get(key);
    if (other !== undefined) common.push([at, other]);
  }
  return longestAscending(common);
}

function onceIn(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? "";
    if (places.has(key)) repeated.add(key);
    else places.set(key, at);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** The longest run of matches that ascends in both lists, by piles; `matches` ascend in the first. */
function longestAscending(matches: readonly Match[]): Match[] {
  const piles: number[] = [];
  const previous: number[] = [];
  for (const [at, [, after]] of matches.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[piles[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = at;
  }
  const found: Match[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const match = matches[at];
    if (match !== undefined) found.push(match);
  }
  return found.reverse();
}

function between({ before, after }: Range, anchors: readonly Match[]): Range[] {
  const ranges: Range[] = [];
  let [b, a] = [before[0], after[0]];
  const end: Match = [before[1], after[1]];
  for (const [toBefore, toAfter] of [...anchors, end]) {
    ranges.push({ before: [b, toBefore], after: [a, toAfter] });
    [b, a] = [toBefore + 1, toAfter + 1];
  }
  return ranges;
}

function matchRepeats(before: readonly string[], after: readonly string[], range: Range): Match[] {
  const [b0, b1] = range.before;
  const [a0, a1] = range.after;
  return (b1 - b0) * (a1 - a0) <= maxTableCells
    ? longestCommon(before.slice(b0, b1), after.slice(a0, a1), b0, a0)
    : firstComeMatches(before, after, range);
}

/** The textbook table. */
function longestCommon(
  before: readonly string[],
  after: readonly string[],
  b0: number,
  a0: number,
): Match[] {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      const down = table[(b + 1) * width + a] ?? 0;
      const right = table[b * width + a + 1] ?? 0;
      const diagonal = table[(b + 1) * width + a + 1] ?? 0;
      table[b * width + a] = before[b] === after[a] ? diagonal + 1 : Math.max(down, right);
    }
  }
  const matches: Match[] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) {
      matches.push([b0 + b, a0 + a]);
      b += 1;
      a += 1;
    } else if ((table[(b + 1) * width + a] ?? 0) >= (table[b * width + a + 1] ?? 0)) b += 1;
    else a += 1;
  }
  return matches;
}

/** Each key of the new list with its first place after the last match. */
function firstComeMatches(
  before: readonly string[],
  after: readonly string[],
  { before: [b0, b1], after: [a0, a1] }: Range,
): Match[] {
  const places = new Map<string, number[]>();
  for (let at = b1 - 1; at >= b0; at -= 1) {
    const list = places.get(before[at] ?? "");
    if (list === undefined) places.set(before[at] ?? "", [at]);
    else list.push(at);
  }
  const matches: Match[] = [];
  let last = b0 - 1;
  for (let a = a0; a < a1; a += 1) {
    const list = places.get(after[a] ?? "") ?? [];
    while ((list.at(-1) ?? b1) <= last) list.pop();
    const at = list.pop();
    if (at === undefined) continue;
    matches.push([at, a]);
    last = at;
  }
  return matches;
}
