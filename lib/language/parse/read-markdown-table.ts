import type { FileReading, FileText } from "./file-text.ts";
import { readColumns } from "./read-columns.ts";
import type { TableRow } from "./table-row.ts";
import type { TextWarning } from "./warning.ts";

/** Reads a Markdown table: rows. Text around it stands alone in rows of its own. */
export function readMarkdownTable(file: FileText): FileReading {
  const warnings: TextWarning[] = [];
  const rules: number[] = [];
  const table: TableRow[] = [];
  for (const [at, raw] of file.lines.entries()) {
    const line = file.firstLine + at;
    if (raw.trim() === "") continue;
    if (isDelimiterRow(raw)) rules.push(line);
    else {
      const cells = splitCells(raw).map((text) => ({ text, lines: [line] }));
      table.push({ cells, isHeader: isDelimiterRow(file.lines[at + 1] ?? "") });
    }
  }
  const reading = readColumns(table, { format: "markdown", separator: null }, warnings);
  return { ...reading, structureLines: [...rules, ...reading.structureLines] };
}

/** True for the rule below a table's header: "| --- | :-: |". */
export function isDelimiterRow(line: string): boolean {
  const text = line.trim();
  return text.length > 2 && text.includes("-") && text.includes("|") && delimiterRow.test(text);
}

/** The cells of a row, without the bars that frame it; "\|" is a bar of the text. */
function splitCells(line: string): string[] {
  const text = line.trim();
  const cells: string[] = [];
  let cell = "";
  for (let at = text.startsWith("|") ? 1 : 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "\\" && text.charAt(at + 1) === "|") {
      cell += "|";
      at += 1;
    } else if (char === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  if (cell.trim() !== "") cells.push(cell.trim());
  return cells.map((content) => content.replace(lineBreak, "\n"));
}

const delimiterRow = /^[|:\- ]+$/;
const lineBreak = /<br ?\/?>/gi;
