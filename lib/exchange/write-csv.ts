/** A cell: null is left empty. */
export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180): a line of names, then the rows, lines ended by CR LF, cells quoted where they must be. UTF-8 without a byte order mark. Text that a
 * spreadsheet would take for a formula (it begins with = + - @, a tab or a return) gets an apostrophe before it; numbers stay numbers.
 */
export function writeCsv(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
