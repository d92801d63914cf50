import type { Fault } from "#lib/language/align/doctor/repair";
import type { Random } from "./random-from.ts";
import {
  plantDoubled,
  plantHalfTranslated,
  plantMerged,
  plantMissing,
  plantShifted,
  plantSplit,
  plantSwapped,
  plantUntranslated,
} from "./spoil-plants.ts";
import {
  type Cells,
  type CleanText,
  cellsOf,
  type GoldRow,
  goldOf,
  inOrder,
  type Piece,
  type Planted,
  type Planter,
  type SpoiledLine,
} from "./spoil-rows.ts";

/**
 * A text with one fault. `lines`: as the file now reads. `rows`: as a table or a database would hold it, every line in the row where it fell.
 * `gold`: who faces whom in truth. `touched`: the lines the fault is about.
 */
export interface Spoiled {
  readonly fault: Fault;
  readonly lines: readonly SpoiledLine[];
  readonly rows: readonly {
    readonly source: SpoiledLine | null;
    readonly target: SpoiledLine | null;
  }[];
  readonly gold: readonly GoldRow[];
  readonly touched: readonly SpoiledLine[];
}

/**
 * Plants exactly one fault of that kind at a place drawn by `random` (0–1); null where the drawn place cannot have it (a line too short to cut).
 * The kinds have varieties, drawn too: on one side or both, a copy exact or with a slip of the pen, a slide of one to six rows.
 */
export function spoil(text: CleanText, fault: Fault, random: Random): Spoiled | null {
  const cells = text.rows.map(cellsOf);
  const planted = planters[fault](cells, text, random);
  return planted === null ? null : finish(text, cells, fault, planted);
}

/** The same text without a fault, for what must stay silent. */
export function unspoiled(text: CleanText): Omit<Spoiled, "fault"> {
  const cells = text.rows.map(cellsOf);
  return finish(text, cells, "split", { from: 0, to: 0, pieces: [], gold: [], touched: [] });
}

const planters: Readonly<Record<Fault, Planter>> = {
  split: plantSplit,
  merged: plantMerged,
  missing: plantMissing,
  doubled: plantDoubled,
  shifted: plantShifted,
  swapped: plantSwapped,
  untranslated: plantUntranslated,
  halfTranslated: plantHalfTranslated,
};

function finish(
  text: CleanText,
  cells: readonly Cells[],
  fault: Fault,
  { from, to, pieces, gold, touched }: Planted,
): Spoiled {
  const rows: Piece[] = [...cells.slice(0, from), ...pieces, ...cells.slice(to)];
  return {
    fault,
    lines: rows.flatMap((row) => row.lines ?? inOrder(row, text.first)),
    rows,
    gold: [...cells.slice(0, from).map(goldOf), ...gold, ...cells.slice(to).map(goldOf)],
    touched,
  };
}
