import type { Pair, Segment } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import { changeOf, findRow, withSide } from "./changed-row.ts";
import { habitAround, joinSides, splitSegment } from "./join-segments.ts";
import type { PairChange, PairEdit, PairEditError, PairRow } from "./pair-edit.ts";

type Of<Type extends PairEdit["type"]> = Extract<PairEdit, { type: Type }>;

/** Part of a side, or all of it, to the same side of the row above or below. */
export function moveText(
  rows: readonly PairRow[],
  { pairId, side, at, direction }: Of<"move">,
): Result<PairChange, PairEditError> {
  const from = findRow(rows, pairId);
  if (!from.ok) return from;
  const isUp = direction === "up";
  const first = isUp ? from.value - 1 : from.value;
  const upper = rows[first];
  const lower = rows[first + 1];
  if (upper === undefined || lower === undefined)
    return err({ type: "noNeighbour", field: "direction" });
  const segment = rows[from.value]?.[side] ?? null;
  if (segment === null) return err({ type: "sideEmpty", field: "side" });
  const parts = at === null ? wholeOf(segment, isUp) : splitSegment(segment, at);
  if (parts === null) return err({ type: "offsetInvalid", field: "at" });
  const habit = habitAround(rows, first, side);
  const [above, below] = isUp
    ? [joinSides(upper[side], parts[0], habit), parts[1]]
    : [parts[0], joinSides(parts[1], lower[side], habit)];
  return ok(changeOf(rows, first, 2, [withSide(upper, side, above), withSide(lower, side, below)]));
}

/** A run of segments of one side, one row up or down. */
export function shiftSide(
  rows: readonly PairRow[],
  { pairId, side, direction }: Of<"shift">,
): Result<PairChange, PairEditError> {
  const from = findRow(rows, pairId);
  if (!from.ok) return from;
  const start = from.value;
  if (rows[start]?.[side] == null) return err({ type: "sideEmpty", field: "side" });
  const gap = rows.findIndex((row, at) => at > start && row[side] === null);
  const end = gap < 0 ? rows.length : gap;
  const run = rows.slice(start, end).map((row) => row[side]);
  if (direction === "down") {
    const slots = rows.slice(start, end + 1);
    return ok(changeOf(rows, start, slots.length, fill(slots, side, [null, ...run])));
  }
  if (start > 0 && rows[start - 1]?.[side] !== null)
    return err({ type: "noGap", field: "direction" });
  const first = Math.max(start - 1, 0);
  const slots: readonly Pair[] =
    start === 0 ? [emptyRow, ...rows.slice(0, end)] : rows.slice(first, end);
  return ok(changeOf(rows, first, end - first, fill(slots, side, [...run, null])));
}

/** A side changes places with the same side of the next row. */
export function swapSides(
  rows: readonly PairRow[],
  { pairId, side }: Of<"swap">,
): Result<PairChange, PairEditError> {
  const at = findRow(rows, pairId);
  if (!at.ok) return at;
  const upper = rows[at.value];
  const lower = rows[at.value + 1];
  if (upper === undefined || lower === undefined)
    return err({ type: "noNeighbour", field: "pairId" });
  if (upper[side] === null && lower[side] === null)
    return err({ type: "sideEmpty", field: "side" });
  const after = [withSide(upper, side, lower[side]), withSide(lower, side, upper[side])];
  return ok(changeOf(rows, at.value, 2, after));
}

const emptyRow: Pair = {
  index: 1,
  source: null,
  target: null,
  kind: "body",
  probability: 1,
  warnings: [],
};

/** The rows with these segments on one side; a segment past the last row gets a row of its own. */
function fill(
  rows: readonly Pair[],
  side: "source" | "target",
  segments: readonly (Segment | null)[],
): Pair[] {
  return segments.map((segment, at) => withSide(rows[at] ?? emptyRow, side, segment));
}

function wholeOf(segment: Segment, isUp: boolean): readonly [Segment | null, Segment | null] {
  return isUp ? [segment, null] : [null, segment];
}
