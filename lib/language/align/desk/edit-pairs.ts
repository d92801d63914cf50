import type { Result } from "#lib/result";
import { dropSide, editText, setKind } from "./edit-row.ts";
import { moveText, shiftSide, swapSides } from "./move-sides.ts";
import type { PairChange, PairEdit, PairEditError, PairRow } from "./pair-edit.ts";
import { mergeRows, replaceRows, splitRow } from "./reshape-rows.ts";

export type { PairChange, PairEdit, PairEditError, PairRow } from "./pair-edit.ts";

/**
 * What an edit makes of the rows of a text. Pure: nothing is changed in place. Rows that become empty vanish. What the learner touched has
 * the probability 1 and loses the doubts about its alignment; doubts about its characters stay.
 */
export function applyPairEdit(
  rows: readonly PairRow[],
  edit: PairEdit,
): Result<PairChange, PairEditError> {
  switch (edit.type) {
    case "merge":
      return mergeRows(rows, edit.pairIds);
    case "split":
      return splitRow(rows, edit);
    case "move":
      return moveText(rows, edit);
    case "shift":
      return shiftSide(rows, edit);
    case "swap":
      return swapSides(rows, edit);
    case "drop":
      return dropSide(rows, edit);
    case "edit":
      return editText(rows, edit);
    case "kind":
      return setKind(rows, edit);
    case "repair":
      return replaceRows(rows, edit);
  }
}
