/** An alignment group: 0-based indices of the segments that say the same, ascending; one side may be empty. `probability` 0–1. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly probability: number;
}
