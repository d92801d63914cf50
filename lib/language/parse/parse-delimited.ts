import { langOfLine } from "#lib/language/text/script";
import { cutParts } from "./cut-line.ts";
import type { FileText } from "./file-text.ts";
import type { TableCell, TableRow } from "./table-row.ts";
import { type TextWarning, warn } from "./warning.ts";

/** The rows of lines whose cells are parted by `separator`; a cell in double quotes may run over lines. Blank lines are no rows. */
export function parseDelimited(
  file: FileText,
  separator: string,
  warnings: TextWarning[],
): TableRow[] {
  const reader: Reader = { ...file, separator, at: 0, index: 0 };
  const rows: ParsedCell[][] = [];
  while (reader.at < file.lines.length) {
    const row = readRow(reader, warnings);
    if (row.length > 1 || row[0]?.text.trim() !== "") rows.push(row);
  }
  const areQuotesText = quotesBelongToText(rows.flat());
  return rows.map((row) => ({ cells: row.map((cell) => toCell(cell, areQuotesText)) }));
}

/** A quoted cell that runs over more lines or characters than this is a quotation that nobody closed. */
const maxCellLines = 30;
const maxCellLength = 20_000;

/** Share of quoted cells below which quotes that were not needed are the text's own. */
const minQuotedShare = 0.5;

interface Reader extends FileText {
  readonly separator: string;
  /** 0-based line, and the place in it. */
  at: number;
  index: number;
}

interface ParsedCell extends TableCell {
  readonly isQuoted: boolean;
  /** The cell could not have been written without its quotes. */
  readonly isQuoteNeeded: boolean;
}

function readRow(reader: Reader, warnings: TextWarning[]): ParsedCell[] {
  const cells: ParsedCell[] = [];
  for (;;) {
    const cell = readQuoted(reader) ?? readBare(reader, warnings);
    cells.push(cell);
    const line = reader.lines[reader.at] ?? "";
    if (reader.index >= line.length) break;
    reader.index += reader.separator.length;
  }
  reader.at += 1;
  reader.index = 0;
  return cells;
}

function readBare(reader: Reader, warnings: TextWarning[]): ParsedCell {
  const line = reader.lines[reader.at] ?? "";
  const found = line.indexOf(reader.separator, reader.index);
  const end = found < 0 ? line.length : found;
  const text = line.slice(reader.index, end);
  const number = reader.firstLine + reader.at;
  const isOpen = reader.separator !== "\t" && text.startsWith('"') && text.indexOf('"', 1) < 0;
  const last = warnings.at(-1);
  if (isOpen && (last?.code !== "openQuote" || last.line !== number))
    warnings.push(warn("openQuote", number, {}));
  reader.index = end;
  return { text, lines: [number], isQuoted: false, isQuoteNeeded: false };
}

/** A cell in quotes that close before a separator or the end of a line, or null: then the quote is the text's own. */
function readQuoted(reader: Reader): ParsedCell | null {
  const start = reader.at;
  const parts: string[] = [];
  let index = reader.index;
  if ((reader.lines[start] ?? "").charAt(index) !== '"') return null;
  index += 1;
  let length = 0;
  for (let at = start; at < Math.min(reader.lines.length, start + maxCellLines); at += 1) {
    const line = reader.lines[at] ?? "";
    const end = closingQuote(line, index, reader.separator);
    if (end === "improper") return null;
    if (end === null && isRowOfItsOwn(line.slice(index), reader.separator)) return null;
    parts.push(line.slice(index, end ?? line.length).replaceAll('""', '"'));
    if (end !== null) {
      if (holdsBothLanguages(parts)) return null;
      const isQuoteNeeded =
        parts.length > 1 || needsQuotes(line.slice(index, end), reader.separator);
      const lines = Array.from({ length: at - start + 1 }, (_, i) => reader.firstLine + start + i);
      reader.at = at;
      reader.index = afterQuote(line, end);
      return { text: parts.join("\n"), lines, isQuoted: true, isQuoteNeeded };
    }
    length += line.length;
    index = 0;
    if (length > maxCellLength) return null;
  }
  return null;
}

/** Where the quote closes the cell; null: not on this line; "improper": a quote stands in the middle of the text. */
function closingQuote(line: string, from: number, separator: string): number | null | "improper" {
  let at = line.indexOf('"', from);
  while (at >= 0) {
    if (line.charAt(at + 1) !== '"') {
      const after = afterQuote(line, at);
      return after === line.length || line.startsWith(separator, after) ? at : "improper";
    }
    at = line.indexOf('"', at + 2);
  }
  return null;
}

function afterQuote(line: string, quote: number): number {
  let after = quote + 1;
  while (line.charAt(after) === " ") after += 1;
  return after;
}

/** True for a line that holds both languages in cells: it does not stand inside a cell. */
function isRowOfItsOwn(line: string, separator: string): boolean {
  return line.includes(separator) && cutParts(line.split(separator), separator) !== null;
}

/** True where the lines of a cell are of two languages: it runs over from a quotation that nobody closed. */
function holdsBothLanguages(parts: readonly string[]): boolean {
  if (parts.length < 2) return false;
  const langs = new Set(parts.map(langOfLine));
  return langs.has("en") && langs.has("zh");
}

function needsQuotes(text: string, separator: string): boolean {
  return text.includes('"') || text.includes(separator);
}

function quotesBelongToText(cells: readonly ParsedCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== "");
  const quoted = filled.filter(({ isQuoted }) => isQuoted).length;
  return quoted < minQuotedShare * filled.length;
}

function toCell(cell: ParsedCell, areQuotesText: boolean): TableCell {
  const { text, lines, isQuoted, isQuoteNeeded } = cell;
  return { text: isQuoted && !isQuoteNeeded && areQuotesText ? `"${text}"` : text, lines };
}
