import type { Clues } from "./doctor-clues.ts";
import { findPath, maxOffset } from "./doctor-path.ts";
import type { DoctorScore } from "./doctor-score.ts";
import { type Link, linkOfRow, type Node, type Sides } from "./doctor-sides.ts";
import type { Window } from "./doctor-windows.ts";
import type { Copy } from "./fault-doubled.ts";

/** Rows that another facing fits better. `gain`: by how much, natural logarithm. */
export interface Stretch extends Window {
  readonly before: readonly Link[];
  readonly after: readonly Link[];
  /** Lines that repeat another and are left out of `after`. */
  readonly dropped: readonly Copy[];
  readonly gain: number;
}

/** A window where one side has thousands of lines more than the other is a job for the aligner, not for the doctor. */
const maxNodes = 200_000;

/** The smallest stretches of a window in which the likeliest facing is not the one that stands there. */
export function compareWindow(
  sides: Sides,
  score: DoctorScore,
  window: Window,
  clues: Clues,
): Stretch[] {
  const first = sides.starts[window.from];
  const last = sides.starts[window.to];
  if (first === undefined || last === undefined || sizeOf(first, last) > maxNodes) return [];
  const path = findPath({
    source: { from: first.source, to: last.source },
    target: { from: first.target, to: last.target },
    score: (link) => score.of(link) + clues.weigh(link),
  });
  const stretches: Stretch[] = [];
  let node = first;
  let from = window.from;
  let to = from;
  let after: Link[] = [];
  for (const link of path) {
    after.push(link);
    node = {
      source: node.source + link.source.length,
      target: node.target + link.target.length,
    };
    while (to < window.to && isBefore(sides.starts[to], node)) to += 1;
    if (!isAt(sides.starts[to], node) || isCrossing(after, node)) continue;
    const before = rowsOf(sides, { from, to });
    const dropped = after.flatMap((one) => clues.copyOf(one) ?? []);
    const kept = after.filter((one) => clues.copyOf(one) === null);
    if (!isSame(before, kept)) {
      const extra = after.reduce((sum, one) => sum + clues.weigh(one), 0);
      const gain = sumOf(after, score) + extra - sumOf(before, score);
      stretches.push({ from, to, before, after: kept, dropped, gain });
    }
    from = to;
    after = [];
  }
  return stretches;
}

/** How many places the search has to look at. */
function sizeOf(first: Node, last: Node): number {
  const [height, width] = [last.source - first.source, last.target - first.target];
  return height * Math.min(width, 2 * (maxOffset + Math.abs(height - width)) + 1);
}

function isBefore(start: Node | undefined, node: Node): boolean {
  return start !== undefined && start.source + start.target < node.source + node.target;
}

function isAt(start: Node | undefined, node: Node): boolean {
  return start !== undefined && start.source === node.source && start.target === node.target;
}

/** True in the middle of a crossing, whose first link runs ahead on one side. */
function isCrossing(links: readonly Link[], node: Node): boolean {
  return links.some(
    ({ source, target }) =>
      source.some((at) => at >= node.source) || target.some((at) => at >= node.target),
  );
}

function rowsOf(sides: Sides, { from, to }: Window): Link[] {
  return Array.from({ length: to - from }, (_, nth) => linkOfRow(sides, from + nth));
}

function sumOf(links: readonly Link[], score: DoctorScore): number {
  return links.reduce((sum, link) => sum + score.of(link), 0);
}

function isSame(before: readonly Link[], after: readonly Link[]): boolean {
  const keys = (links: readonly Link[]) => links.map(({ source, target }) => `${source}|${target}`);
  const now = new Set(keys(after));
  return before.length === after.length && keys(before).every((key) => now.has(key));
}
