import type { Pair, Segment, Side } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import { changeOf, findRow, madeRow } from "./changed-row.ts";
import { habitAround, joinSides, splitSegment } from "./join-segments.ts";
import type { PairChange, PairEdit, PairEditError, PairRow } from "./pair-edit.ts";

/** Neighbouring rows as one. */
export function mergeRows(
  rows: readonly PairRow[],
  pairIds: readonly string[],
): Result<PairChange, PairEditError> {
  const wanted = new Set(pairIds);
  const at = rows.findIndex(({ id }) => wanted.has(id));
  const merged = rows.slice(at, at + wanted.size);
  if (at < 0 || rows.filter(({ id }) => wanted.has(id)).length < wanted.size)
    return err({ type: "pairNotFound", field: "pairIds" });
  if (merged.length < 2 || merged.some(({ id }) => !wanted.has(id)))
    return err({ type: "notNeighbours", field: "pairIds" });
  const joined = (side: Side) => {
    const habit = habitAround(rows, at, side);
    return merged.reduce<Segment | null>((sum, row) => joinSides(sum, row[side], habit), null);
  };
  const row = madeRow(merged, { source: joined("source"), target: joined("target") });
  return ok(changeOf(rows, at, merged.length, [row]));
}

/** One row as two. */
export function splitRow(
  rows: readonly PairRow[],
  { pairId, sourceAt, targetAt }: Extract<PairEdit, { type: "split" }>,
): Result<PairChange, PairEditError> {
  const at = findRow(rows, pairId);
  if (!at.ok) return at;
  const row = rows[at.value];
  if (row === undefined) return err({ type: "pairNotFound", field: "pairId" });
  const source = cutSide(row.source, sourceAt);
  const target = cutSide(row.target, targetAt);
  if (source === null) return err({ type: "offsetInvalid", field: "sourceAt" });
  if (target === null) return err({ type: "offsetInvalid", field: "targetAt" });
  const parts = [
    { source: source[0], target: target[0] },
    { source: source[1], target: target[1] },
  ];
  if (parts.some((part) => part.source === null && part.target === null))
    return err({ type: "offsetInvalid", field: row.source === null ? "targetAt" : "sourceAt" });
  return ok(
    changeOf(
      rows,
      at.value,
      1,
      parts.map((part, number) => (number === 0 ? madeRow([row], part) : withoutDoubts(row, part))),
    ),
  );
}

/** The rows that read as `before`, replaced by `after`. */
export function replaceRows(
  rows: readonly PairRow[],
  { before, after }: Extract<PairEdit, { type: "repair" }>,
): Result<PairChange, PairEditError> {
  const at = findRows(rows, before);
  if (at === null) return err({ type: "outdated", field: "repairId" });
  return ok(changeOf(rows, at, before.length, after));
}

/** Where the rows that are to be mended stand, 0-based: "Yes." may stand in a dialogue ten times, and the one meant is the nearest to where it stood. */
function findRows(rows: readonly PairRow[], before: readonly Pair[]): number | null {
  const [first] = before;
  if (first === undefined) return null;
  const distanceOf = (at: number) => Math.abs(at - (first.index - 1));
  let nearest: number | null = null;
  for (const at of rows.keys()) {
    if (nearest !== null && distanceOf(at) >= distanceOf(nearest)) continue;
    if (before.every((pair, offset) => isSame(pair, rows[at + offset]))) nearest = at;
  }
  return nearest;
}

type Parts = readonly [Segment | null, Segment | null];

/** What of a side stands in the first row and what in the second; null where the offset is no place to cut. */
function cutSide(segment: Segment | null, at: number | null): Parts | null {
  if (segment === null || at === null) return [segment, null];
  if (at === 0) return [null, segment];
  return splitSegment(segment, at);
}

/** Doubts about characters stay with the first part only. */
function withoutDoubts(row: Pair, part: Pick<Pair, "source" | "target">): Pair {
  return madeRow([{ ...row, warnings: [] }], part);
}

function isSame(pair: Pair, row: Pair | undefined): boolean {
  return (
    row !== undefined &&
    pair.source?.text === row.source?.text &&
    pair.target?.text === row.target?.text
  );
}
