import type { Pair } from "#lib/language/text/unit";

/** A row at the desk. `id` is its own on this page and stays when the row is saved; `studied` counts its cards that have been answered. */
export interface DeskRow extends Pair {
  readonly id: string;
  /** Null until what made the row is saved. */
  readonly storedId: string | null;
  readonly studied: number;
}

/** A row as it comes from the store. */
export interface SavedRow extends Pair {
  readonly id: string;
  readonly studied: number;
}

/** An act in the log: what was done, from which row on (1-based), and how many rows there are now. */
export interface ActSummary {
  readonly type:
    | "merge"
    | "split"
    | "move"
    | "shift"
    | "swap"
    | "drop"
    | "edit"
    | "kind"
    | "repair"
    | "version";
  readonly first: number;
  readonly rows: number;
}

/** The desk as it is saved: `version` grows with every act, undo and redo. */
export interface Desk {
  readonly rows: readonly DeskRow[];
  readonly version: number;
  readonly undo: ActSummary | null;
  readonly redo: ActSummary | null;
}

/** What an act changed: from row `at` on (0-based), `count` rows were replaced by `rows`. */
export interface DeskSlice {
  readonly version: number;
  readonly at: number;
  readonly count: number;
  readonly rows: readonly SavedRow[];
  readonly undo: ActSummary | null;
  readonly redo: ActSummary | null;
}
