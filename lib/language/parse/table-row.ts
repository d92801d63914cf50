/** A cell of a table as it came, and the 1-based lines it stands on. */
export interface TableCell {
  readonly text: string;
  readonly lines: readonly number[];
}

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** The table itself says that this is a header. */
  readonly isHeader?: boolean;
}
