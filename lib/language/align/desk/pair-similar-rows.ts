import type { Pair } from "#lib/language/text/unit";
import type { Match } from "./match-in-order.ts";
import { createTextLikeness, type TextLikeness } from "./text-likeness.ts";

/** In a gap of more rows only those this near to the diagonal are compared. */
const maxReach = 40;

/**
 * Rows of two gaps (0-based places, ascending) that are still alike on one side, in an order common to both versions, so that what they share
 * is most. Time grows with the longer gap.
 */
export function pairSimilarRows(
  before: readonly (Pair | undefined)[],
  after: readonly (Pair | undefined)[],
  gap: { readonly before: readonly number[]; readonly after: readonly number[] },
): Match[] {
  const height = gap.before.length;
  const width = gap.after.length;
  if (height === 0 || width === 0) return [];
  const likeness = createTextLikeness();
  const shareAt = (row: number, column: number) =>
    likenessOfRows(likeness, before[gap.before[row] ?? -1], after[gap.after[column] ?? -1]);
  const band = bandOf(height, width);
  const table = fillBand(height, width, band, shareAt);
  return tracePath(table, height, width).flatMap(([row, column]): Match[] => {
    const from = gap.before[row];
    const to = gap.after[column];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}

/** The larger share that two rows have in common, of either side; 0 below a half. */
function likenessOfRows(likeness: TextLikeness, a: Pair | undefined, b: Pair | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const source = likeness(a.source?.text ?? null, b.source?.text ?? null);
  return source === 1
    ? 1
    : Math.max(source, likeness(a.target?.text ?? null, b.target?.text ?? null));
}

type Band = (row: number) => readonly [low: number, high: number];

function bandOf(height: number, width: number): Band {
  return (row) => {
    const middle = Math.floor((row * width) / height);
    const reach = Math.max(maxReach, Math.ceil(width / height));
    return [Math.max(middle - reach, 0), Math.min(middle + reach, width)];
  };
}

const step = { match: 1, down: 2, right: 3 } as const;

interface Table {
  readonly steps: readonly Uint8Array[];
  readonly lows: readonly number[];
}

function fillBand(
  height: number,
  width: number,
  band: Band,
  shareAt: (row: number, column: number) => number,
): Table {
  const steps: Uint8Array[] = [];
  const lows: number[] = [];
  let last: { low: number; scores: Float64Array } = { low: 0, scores: new Float64Array(width + 1) };
  for (let row = 0; row <= height; row += 1) {
    const [low, high] = band(row);
    const scores = new Float64Array(high - low + 1);
    const ways = new Uint8Array(high - low + 1);
    for (let column = low; column <= high; column += 1) {
      const down = row > 0 ? scoreIn(last, column) : -1;
      const right = column > low ? (scores[column - low - 1] ?? -1) : -1;
      const above = row > 0 && column > 0 ? scoreIn(last, column - 1) : -1;
      const share = above < 0 ? 0 : shareAt(row - 1, column - 1);
      const match = share > 0 ? above + share : -1;
      const best = Math.max(match, down, right, 0);
      scores[column - low] = best;
      ways[column - low] = best === match ? step.match : best === down ? step.down : step.right;
    }
    steps.push(ways);
    lows.push(low);
    last = { low, scores };
  }
  return { steps, lows };
}

function scoreIn({ low, scores }: { low: number; scores: Float64Array }, column: number): number {
  return column < low ? -1 : (scores[column - low] ?? -1);
}

function tracePath({ steps, lows }: Table, height: number, width: number): Match[] {
  const found: Match[] = [];
  let [row, column] = [height, width];
  while (row > 0 && column > 0) {
    const way = steps[row]?.[column - (lows[row] ?? 0)];
    if (way === step.match) {
      row -= 1;
      column -= 1;
      found.push([row, column]);
    } else if (way === step.down) row -= 1;
    else column -= 1;
  }
  return found.reverse();
}
