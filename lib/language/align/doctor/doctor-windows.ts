import type { Side } from "#lib/language/text/unit";
import type { DoctorScore } from "./doctor-score.ts";
import { type Link, linkOfRow, type Sides } from "./doctor-sides.ts";

/** Rows from `from` to before `to`, 0-based. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Rows that are settled and belong to no window, and rows to be looked at in any case. */
export interface RowMarks {
  readonly isClosed: (row: number) => boolean;
  readonly isSuspect: (row: number) => boolean;
}

/** A pair below this fits too badly to be passed over: one true pair in twenty does. */
const weakFit = 4;

/** Neighbours are looked at as exchanged where they then fit at most so much worse. */
const crossingMargin = 4;

/** How far around a weak pair a better one is looked for, and how much worse it may look and still be worth a search. */
const reach = 3;
const betterMargin = 2;

/** Rows around a doubtful one that are looked at with it, and rows between two windows that make them one. */
const padding = 2;
const maxGap = 3;

/** The stretches worth looking at: rows that face nothing or fit badly, and what stands around them. */
export function findWindows(
  sides: Sides,
  score: DoctorScore,
  { isClosed, isSuspect }: RowMarks,
): Window[] {
  const { pairs } = sides;
  const windows: { from: number; to: number }[] = [];
  for (const row of pairs.keys()) {
    if (isClosed(row) || !(isSuspect(row) || isDoubtful(sides, score, row))) continue;
    const from = Math.max(0, row - padding);
    const to = Math.min(pairs.length, row + 1 + padding);
    const last = windows.at(-1);
    if (last !== undefined && from - last.to <= maxGap) last.to = to;
    else windows.push({ from, to });
  }
  return windows.flatMap((window) => cutAtClosed(window, isClosed));
}

function isDoubtful(sides: Sides, score: DoctorScore, row: number): boolean {
  const link = linkOfRow(sides, row);
  if (!isPlain(link)) return true;
  const fit = score.of(link);
  if (fit < weakFit && hasBetter(sides, score, link, fit)) return true;
  const next = linkOfRow(sides, row + 1);
  if (!isPlain(next)) return false;
  const crossed =
    score.of({ source: link.source, target: next.target }) +
    score.of({ source: next.source, target: link.target });
  return crossed > fit + score.of(next) - crossingMargin;
}

/** True where a line of a weak pair fits one of its neighbours' better, or nearly. */
function hasBetter(sides: Sides, score: DoctorScore, link: Link, fit: number): boolean {
  const [i = 0, j = 0] = [link.source[0], link.target[0]];
  for (let off = -reach; off <= reach; off += 1) {
    if (off === 0) continue;
    const isThere = (side: Side, at: number) => at >= 0 && at < sides[side].length;
    const others = [
      isThere("target", j + off) ? score.of({ source: [i], target: [j + off] }) : -Infinity,
      isThere("source", i + off) ? score.of({ source: [i + off], target: [j] }) : -Infinity,
    ];
    if (Math.max(...others) > fit - betterMargin) return true;
  }
  return false;
}

function isPlain({ source, target }: Link): boolean {
  return source.length === 1 && target.length === 1;
}

function cutAtClosed({ from, to }: Window, isClosed: (row: number) => boolean): Window[] {
  const parts: Window[] = [];
  let start = from;
  for (let row = from; row <= to; row += 1) {
    if (row < to && !isClosed(row)) continue;
    if (row > start) parts.push({ from: start, to: row });
    start = row + 1;
  }
  return parts;
}
