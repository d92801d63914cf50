/**
 * The part of the table that is looked at. A node (row, column) stands after `row` English and `column` Chinese lines; in each row the nodes
 * from `from` to `to` (inclusive) are kept, both never falling. Nodes are numbered row by row, `offsets` has the number of the first of each.
 */
export interface Corridor {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly offsets: Int32Array;
  readonly nodeCount: number;
}

/** The whole table. */
export function wholeCorridor(englishCount: number, chineseCount: number): Corridor {
  const from = new Int32Array(englishCount + 1);
  const to = new Int32Array(englishCount + 1).fill(chineseCount);
  return numberNodes(from, to);
}

/** The number of a node; −1 outside. */
export function nodeAt(corridor: Corridor, row: number, column: number): number {
  const from = corridor.from[row] ?? 0;
  if (row < 0 || column < from || column > (corridor.to[row] ?? -1)) return -1;
  return (corridor.offsets[row] ?? 0) + column - from;
}

/** Visits the nodes by their numbers. */
export function forEachNode(
  corridor: Corridor,
  visit: (row: number, column: number, node: number) => void,
): void {
  let node = 0;
  for (let row = 0; row < corridor.from.length; row += 1) {
    const to = corridor.to[row] ?? -1;
    for (let column = corridor.from[row] ?? 0; column <= to; column += 1) {
      visit(row, column, node);
      node += 1;
    }
  }
}

/**
 * The corridor of the given stretches of columns, row by row, widened where it must be so that a path runs through from the first node
 * to the last.
 */
function corridorOf(from: Int32Array, to: Int32Array, chineseCount: number): Corridor {
  const last = from.length - 1;
  from[0] = 0;
  to[last] = chineseCount;
  for (let row = 1; row <= last; row += 1) to[row] = Math.max(to[row] ?? 0, to[row - 1] ?? 0);
  for (let row = last - 1; row >= 0; row -= 1)
    from[row] = Math.min(from[row] ?? 0, from[row + 1] ?? 0);
  for (let row = 1; row <= last; row += 1)
    if ((from[row] ?? 0) > (to[row - 1] ?? 0)) to[row - 1] = from[row] ?? 0;
  return numberNodes(from, to);
}

function numberNodes(from: Int32Array, to: Int32Array): Corridor {
  const offsets = new Int32Array(from.length);
  let nodeCount = 0;
  for (let row = 0; row < from.length; row += 1) {
    offsets[row] = nodeCount;
    nodeCount += (to[row] ?? 0) - (from[row] ?? 0) + 1;
  }
  return { from, to, offsets, nodeCount };
}

/** How a corridor is laid along anchors: rows and columns of room on both sides, and how many anchors it does not rely on. */
export interface Room {
  readonly lines: number;
  readonly anchors: number;
}

/** Where both sides have no anchor for long, the corridor keeps to the diagonal with so much room to either side. */
const diagonalRoom = 4;
const mostDiagonalRoom = 150;
const largestRectangle = 60_000;

/**
 * A corridor along a chain of anchors. No single one is relied on: a row is bounded by the anchors that stand some way before and after
 * it. Where one side lacks a stretch the corridor spans it.
 */
export function corridorAlong(
  anchors: readonly { readonly row: number; readonly column: number }[],
  englishCount: number,
  chineseCount: number,
  room: Room,
): Corridor {
  const from = new Int32Array(englishCount + 1);
  const to = new Int32Array(englishCount + 1);
  let next = 0;
  for (let row = 0; row <= englishCount; row += 1) {
    while ((anchors[next]?.row ?? Infinity) <= row) next += 1;
    const start = anchorBefore(anchors, next - 1, row, room);
    const end = anchorAfter(anchors, next, row, room) ?? {
      row: englishCount,
      column: chineseCount,
    };
    const rows = end.row - start.row;
    const columns = end.column - start.column;
    const half =
      rows * columns > largestRectangle
        ? Math.min(diagonalRoom * room.lines, mostDiagonalRoom)
        : columns;
    const middle = start.column + ((row - start.row) / Math.max(rows, 1)) * columns;
    const least = Math.max(start.column - room.lines, Math.floor(middle) - half, 0);
    const most = Math.min(end.column + room.lines, Math.ceil(middle) + half, chineseCount);
    from[row] = least;
    to[row] = most;
  }
  return corridorOf(from, to, chineseCount);
}

type Place = { readonly row: number; readonly column: number };

function anchorBefore(anchors: readonly Place[], last: number, row: number, room: Room): Place {
  let at = last - room.anchors;
  while (at >= 0 && (anchors[at]?.row ?? 0) > row - room.lines) at -= 1;
  return anchors[at] ?? { row: 0, column: 0 };
}

function anchorAfter(anchors: readonly Place[], first: number, row: number, room: Room) {
  let at = first + room.anchors;
  while (at < anchors.length && (anchors[at]?.row ?? 0) < row + room.lines) at += 1;
  return anchors[at];
}

/** True where a path runs along the edge of the corridor that is not the edge of the table: the corridor may be too narrow. */
export function isCramped(
  corridor: Corridor,
  path: readonly { readonly row: number; readonly column: number }[],
): boolean {
  const chineseCount = corridor.to.at(-1) ?? 0;
  return path.some(({ row, column }) => {
    const from = corridor.from[row] ?? 0;
    const to = corridor.to[row] ?? 0;
    return (column === from && from > 0) || (column === to && to < chineseCount);
  });
}
