import { habitAround, joinSides } from "#lib/language/align/desk/join-segments";
import type { Pair, Segment, Side } from "#lib/language/text/unit";

/**
 * The segments of both sides in the order of the rows, and where each row begins in them. A segment that was joined of several is here as its parts
 * where these are known.
 */
export interface Sides {
  readonly pairs: readonly Pair[];
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
  /** For each row, and one past the last: how many parts of each side stand above it. */
  readonly starts: readonly Node[];
}

/** A place between the parts of both sides. */
export interface Node {
  readonly source: number;
  readonly target: number;
}

/** The parts that stand together in a row or would: indices on both sides, ascending. */
export interface Link {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** The sides of these rows; `parts` are segments as they stood before any were joined. */
export function sidesOf(pairs: readonly Pair[], parts: readonly Segment[]): Sides {
  const byLine = new Map<number, Segment[]>();
  for (const part of parts)
    for (const line of part.lines) byLine.set(line, [...(byLine.get(line) ?? []), part]);
  const source: Segment[] = [];
  const target: Segment[] = [];
  const starts: Node[] = [{ source: 0, target: 0 }];
  for (const pair of pairs) {
    source.push(...partsOf(pair.source, byLine));
    target.push(...partsOf(pair.target, byLine));
    starts.push({ source: source.length, target: target.length });
  }
  return { pairs, source, target, starts };
}

/** The link that a row is. */
export function linkOfRow({ starts }: Sides, row: number): Link {
  const [from, to] = [starts[row], starts[row + 1]];
  return {
    source: range(from?.source ?? 0, to?.source ?? 0),
    target: range(from?.target ?? 0, to?.target ?? 0),
  };
}

/** The row that each part of a side stands in. */
export function rowsOf(sides: Sides, side: Side): number[] {
  return sides.pairs.flatMap((_, row) => linkOfRow(sides, row)[side].map(() => row));
}

/** True for a row of one line that faces nothing. */
export function isLoose(sides: Sides, row: number): boolean {
  const { source, target } = linkOfRow(sides, row);
  return source.length + target.length === 1;
}

/** Parts of a side that may be told twice with the next one: they share a row with it, or one of the two faces nothing. */
export function neighboursOf(sides: Sides, side: Side): number[] {
  const rows = rowsOf(sides, side);
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (next === undefined) return [];
    return row === next || isLoose(sides, row) || isLoose(sides, next) ? [at] : [];
  });
}

/** The text of a link's side: the row's own where a row is that link, else its parts joined as around the row `near`; null of none. */
export function segmentOf(
  sides: Sides,
  side: Side,
  at: readonly number[],
  near: number,
): Segment | null {
  const [first] = at;
  if (first === undefined) return null;
  const row = rowOf(sides, side, first);
  const own = linkOfRow(sides, row)[side];
  if (own[0] === first && own.length === at.length) return sides.pairs[row]?.[side] ?? null;
  if (at.length === 1) return sides[side][first] ?? null;
  const habit = habitAround(sides.pairs, near, side);
  return at.reduce<Segment | null>(
    (sum, index) => joinSides(sum, sides[side][index] ?? null, habit),
    null,
  );
}

/** The row that a part stands in. */
function rowOf({ starts }: Sides, side: Side, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.[side] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function partsOf(
  segment: Segment | null,
  byLine: ReadonlyMap<number, readonly Segment[]>,
): readonly Segment[] {
  if (segment === null) return [];
  if (segment.lines.length < 2) return [segment];
  const found = [...new Set(segment.lines.flatMap((line) => byLine.get(line) ?? []))].filter(
    ({ lang, lines }) =>
      lang === segment.lang && lines.every((line) => segment.lines.includes(line)),
  );
  const isWhole = bare(found.map(({ text }) => text).join("")) === bare(segment.text);
  return isWhole ? found : [segment];
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth);
}
