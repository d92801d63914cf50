import { splitLines } from "#lib/language/text/clean-line";
import type { FileReading, FileText } from "./file-text.ts";
import { htmlToText } from "./html-text.ts";
import { parseDelimited } from "./parse-delimited.ts";
import { findColumns, readColumns } from "./read-columns.ts";
import type { TableRow } from "./table-row.ts";
import type { TextWarning } from "./warning.ts";

/** Reads two columns parted by tabs: rows. Headers of Anki ("#separator:tab") are structure. */
export function readTsv(file: FileText): FileReading {
  return readDelimited(file, "tsv", "\t");
}

/** Reads two columns parted by commas or semicolons, as Anki's header or the lines themselves say: rows. */
export function readCsv(file: FileText): FileReading {
  return readDelimited(file, "csv", findSeparator(file)?.separator ?? ",");
}

/** How well a separator parts a file: its rows, those with both languages in the same two columns, and those with both anywhere. */
export interface SeparatorFit {
  readonly separator: string;
  readonly rows: number;
  readonly count: number;
  readonly cuts: number;
}

/** How well a separator parts a file. */
export function fitOf(file: FileText, separator: string): SeparatorFit {
  const table = parseDelimited(withoutHeaders(file).body, separator, []);
  const { count, cuts } = findColumns(table);
  return { separator, rows: table.length, count, cuts };
}

/** The separator of a CSV file that parts most rows; null where none does. */
export function findSeparator(file: FileText): SeparatorFit | null {
  let best: SeparatorFit | null = null;
  for (const separator of [",", ";"]) {
    const fit = fitOf(file, separator);
    if (Math.max(fit.count, fit.cuts) > Math.max(best?.count ?? 0, best?.cuts ?? 0)) best = fit;
  }
  return best;
}

/** The lines at the top that tell Anki how to read the file, and the rest. */
function withoutHeaders(file: FileText): {
  readonly headers: readonly string[];
  readonly body: FileText;
} {
  let count = 0;
  while (ankiHeader.test(file.lines[count] ?? "")) count += 1;
  return {
    headers: file.lines.slice(0, count),
    body: { lines: file.lines.slice(count), firstLine: file.firstLine + count },
  };
}

function readDelimited(file: FileText, format: "tsv" | "csv", guess: string): FileReading {
  const { headers, body } = withoutHeaders(file);
  const warnings: TextWarning[] = [];
  const separator = namedSeparator(headers) ?? guess;
  const isHtml = headers.some((header) => /^#html:\s*true/i.test(header));
  const rows = withoutColumns(parseDelimited(body, separator, warnings), headers);
  const table = isHtml ? rows.map(withoutTags) : rows;
  const reading = readColumns(table, { format, separator }, warnings);
  const headerLines = headers.map((_, at) => file.firstLine + at);
  return { ...reading, structureLines: [...headerLines, ...reading.structureLines] };
}

/** The rows without what Anki's headers name as tags, decks, note types and ids. */
function withoutColumns(
  rows: readonly TableRow[],
  headers: readonly string[],
): readonly TableRow[] {
  const dropped = new Set<number>();
  for (const header of headers) {
    const column = /^#(?:tags|deck|notetype|guid) column:\s*(\d{1,3})/i.exec(header)?.[1];
    if (column !== undefined) dropped.add(Number(column) - 1);
  }
  if (dropped.size === 0) return rows;
  return rows.map(({ cells }) => ({
    cells: cells.map((cell, at) => (dropped.has(at) ? { ...cell, text: "" } : cell)),
  }));
}

function withoutTags({ cells }: TableRow): TableRow {
  return {
    cells: cells.map(({ text, lines }) => ({
      text: splitLines(htmlToText(text)).join("\n"),
      lines,
    })),
  };
}

function namedSeparator(headers: readonly string[]): string | null {
  const named = headers.find((header) => header.toLowerCase().startsWith("#separator:"));
  if (named === undefined) return null;
  const name = named.slice("#separator:".length).trim().toLowerCase();
  return separators.get(name) ?? (name.length === 1 ? name : null);
}

const separators = new Map([
  ["tab", "\t"],
  ["comma", ","],
  ["semicolon", ";"],
  ["pipe", "|"],
  ["colon", ":"],
  ["space", " "],
]);
const ankiHeader =
  /^#(?:separator|html|tags|columns|notetype|deck|notetype column|deck column|tags column|guid column|match scope|if matches):/i;
