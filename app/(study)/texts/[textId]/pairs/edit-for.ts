import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { Side } from "#lib/language/text/unit";
import type { DeskCommand } from "./desk-key.ts";
import type { DeskRow } from "./desk-row.ts";
import { sentenceStarts } from "./suggest-cut.ts";

/** A row and the side of it that an act is about. */
export interface Spot {
  readonly rows: readonly DeskRow[];
  readonly at: number;
  readonly side: Side;
}

/** The edit a command asks for at once; null where it asks for something else, or there is nothing to do. */
export function editFor(command: DeskCommand, { rows, at, side }: Spot): PairEdit | null {
  const row = rows[at];
  if (row === undefined) return null;
  const pairId = row.id;
  switch (command.type) {
    case "merge":
      return { type: "merge", pairIds: [pairId, rows[at + 1]?.id ?? ""].filter((id) => id !== "") };
    case "move":
      return moveOf(row, side, command.direction);
    case "shift":
      return shiftOf({ rows, at, side }, row, command.direction);
    case "swap":
      return { type: "swap", pairId, side };
    case "drop":
      return { type: "drop", pairId, side: command.whole ? "both" : side };
    case "kind":
      return { type: "kind", pairIds: [pairId], kind: command.kind };
    case "confirm":
      return confirmation(row);
    default:
      return null;
  }
}

/** Up into the gap the learner is at comes what follows it: a column pushed down there can be pulled up again. */
function shiftOf({ rows, at, side }: Spot, row: DeskRow, direction: "up" | "down"): PairEdit {
  const next = rows[at + 1];
  const isGap = row[side] === null && direction === "up";
  const from = isGap && next !== undefined && next[side] !== null ? next : row;
  return { type: "shift", pairId: from.id, side, direction };
}

function moveOf(row: DeskRow, side: Side, direction: "up" | "down"): PairEdit {
  const at = sentenceToMove(row, side, direction);
  return { type: "move", pairId: row.id, side, at, direction };
}

/** The first sentence goes up, the last one down; where there is but one, all of it (null). */
function sentenceToMove(row: DeskRow, side: Side, direction: "up" | "down"): number | null {
  const segment = row[side];
  const starts = segment === null ? [] : sentenceStarts(segment);
  return (direction === "up" ? starts[0] : starts.at(-1)) ?? null;
}

/** A side that is written as it stands: what the learner has touched is sure, and no longer doubted. */
function confirmation({ id, source, target, probability }: DeskRow): PairEdit | null {
  if (probability === 1) return null;
  if (source !== null) return { type: "edit", pairId: id, side: "source", text: source.text };
  return target && { type: "edit", pairId: id, side: "target", text: target.text };
}
