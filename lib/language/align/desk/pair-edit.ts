import type { Pair, Side, UnitKind } from "#lib/language/text/unit";

/** A stored row of the facing text. */
export type PairRow = Pair & { readonly id: string };

/**
 * What the learner does to rows of the facing text.
 *
 * - `merge`: neighbouring rows become one; a loose source and a loose target become a unit.
 * - `split`: UTF-16 offsets where the second row begins; null: that side stays whole in the first row, 0: all of it goes to the second.
 * - `move`: the part before (up) or after (down) `at`, or the whole side (null), joins that side of the neighbour row.
 * - `shift`: this and the following segments of that side slide by one row until a gap takes it up; up only into a gap.
 * - `swap`: changes places with that side of the next row.
 * - `edit`: new text; on an empty side it adds the missing segment.
 * - `repair`: the rows that read as `before` become `after`.
 */
export type PairEdit =
  | { readonly type: "merge"; readonly pairIds: readonly string[] }
  | {
      readonly type: "split";
      readonly pairId: string;
      readonly sourceAt: number | null;
      readonly targetAt: number | null;
    }
  | {
      readonly type: "move";
      readonly pairId: string;
      readonly side: Side;
      readonly at: number | null;
      readonly direction: "up" | "down";
    }
  | {
      readonly type: "shift";
      readonly pairId: string;
      readonly side: Side;
      readonly direction: "up" | "down";
    }
  | { readonly type: "swap"; readonly pairId: string; readonly side: Side }
  | { readonly type: "drop"; readonly pairId: string; readonly side: Side | "both" }
  | { readonly type: "edit"; readonly pairId: string; readonly side: Side; readonly text: string }
  | { readonly type: "kind"; readonly pairIds: readonly string[]; readonly kind: UnitKind }
  | {
      readonly type: "repair";
      readonly repairId: string;
      readonly before: readonly Pair[];
      readonly after: readonly Pair[];
    };

/** The rows that change: those from the 0-based row `at` on that are `before` become `after`. Ids and numbers are given where it is saved. */
export interface PairChange {
  readonly at: number;
  readonly before: readonly PairRow[];
  readonly after: readonly Pair[];
}

/**
 * Why an edit cannot be done. `offsetInvalid`: inside a character, or nothing would be left on one side of the cut. `noGap`: sliding up needs
 * an empty place above. `outdated`: the rows no longer read as the repair found them.
 */
export type PairEditError =
  | { readonly type: "pairNotFound"; readonly field: "pairId" | "pairIds" }
  | { readonly type: "notNeighbours"; readonly field: "pairIds" }
  | { readonly type: "offsetInvalid"; readonly field: "at" | "sourceAt" | "targetAt" }
  | { readonly type: "sideEmpty"; readonly field: "side" }
  | { readonly type: "textEmpty"; readonly field: "text" }
  | { readonly type: "noNeighbour"; readonly field: "direction" | "pairId" }
  | { readonly type: "noGap"; readonly field: "direction" }
  | { readonly type: "outdated"; readonly field: "repairId" };
