import type { CsvCell } from "#lib/exchange/write-csv";

/** A plot's numbers. Names are English and stay as they are, so that who reads them by machine may rely on them. Days are dates, shares 0–1, times seconds unless the name says otherwise. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}
