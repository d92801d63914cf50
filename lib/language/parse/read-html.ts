import type { FileReading, FileText } from "./file-text.ts";
import { isBlockTag, readHtmlEvents } from "./html-text.ts";
import { findColumns, readColumns } from "./read-columns.ts";
import { cleanPiece, toSegments } from "./read-pieces.ts";
import { joinParts } from "./read-rows.ts";
import type { TableRow } from "./table-row.ts";
import { type TextWarning, warn } from "./warning.ts";

/**
 * Reads HTML: rows where most of the text stands in table rows of two languages, else a sequence of its blocks (paragraphs, list items, lines parted by
 * `br`). Tables inside tables are read as further rows. Linear.
 */
export function readHtml(file: FileText): FileReading {
  const warnings: TextWarning[] = [];
  const { blocks, swallowed } = readBlocks(file, warnings);
  const table = toTable(blocks);
  const { count } = findColumns(table);
  const inTable = 2 * count >= minTableShare * blocks.length;
  const reading = inTable
    ? readColumns(table, { format: "html", separator: null }, warnings)
    : readSequenceOf(blocks, warnings);
  return { ...reading, structureLines: [...swallowed, ...reading.structureLines] };
}

/** Share of the blocks in rows of two languages from which the page is a table. */
const minTableShare = 0.5;

/** A stretch of text that stands on its own; `row` and `cell` count from 0, null outside of tables. */
interface Block {
  text: string;
  readonly lines: number[];
  readonly row: number | null;
  readonly cell: number;
  readonly isHead: boolean;
}

function readBlocks(
  file: FileText,
  warnings: TextWarning[],
): { readonly blocks: readonly Block[]; readonly swallowed: readonly number[] } {
  const source = file.lines.join("\n");
  const lineAt = lineCounter(file);
  const blocks: Block[] = [];
  let [row, cell, isInRow, isHead] = [-1, -1, false, false];
  let block: Block | null = null;
  const open = readHtmlEvents(source, (event) => {
    if (event.type !== "text") {
      if (isBlockTag(event.tag)) block = null;
      if (event.tag === "tr") {
        isInRow = event.type === "open";
        if (isInRow) [row, cell] = [row + 1, -1];
      } else if (event.tag === "table") isInRow = false;
      else if (event.type === "open" && (event.tag === "td" || event.tag === "th")) {
        [cell, isHead] = [cell + 1, event.tag === "th"];
      }
      return;
    }
    if (block === null && event.text.trim() === "") return;
    block ??= { text: "", lines: [], row: isInRow ? row : null, cell, isHead };
    if (block.text === "") blocks.push(block);
    block.text += event.text;
    addLines(block.lines, event.text, lineAt(event.at));
  });
  if (open === null) return { blocks, swallowed: [] };
  const line = lineAt(open.at);
  const lastLine = file.firstLine + file.lines.length - 1;
  warnings.push(warn("openMarkup", line, { tag: open.tag, lastLine }));
  const used = new Set(blocks.flatMap(({ lines }) => lines));
  const rest = Array.from({ length: lastLine - line + 1 }, (_, at) => line + at);
  return { blocks, swallowed: rest.filter((other) => !used.has(other)) };
}

/** The line of a place in the source; the places asked for must not run backwards. */
function lineCounter(file: FileText): (at: number) => number {
  let index = 0;
  let end = (file.lines[0] ?? "").length;
  return (at) => {
    while (at > end && index < file.lines.length - 1) {
      index += 1;
      end += 1 + (file.lines[index] ?? "").length;
    }
    return file.firstLine + index;
  };
}

function addLines(lines: number[], text: string, first: number): void {
  let line = first;
  let from = 0;
  for (;;) {
    const end = text.indexOf("\n", from);
    const part = text.slice(from, end < 0 ? text.length : end);
    if (part.trim() !== "" && lines.at(-1) !== line) lines.push(line);
    if (end < 0) return;
    from = end + 1;
    line += 1;
  }
}

function toTable(blocks: readonly Block[]): TableRow[] {
  const table: (TableRow & { readonly row: number | null; readonly cells: Cell[] })[] = [];
  for (const { row, cell, isHead, text, lines } of blocks) {
    let last = table.at(-1);
    if (last === undefined || row === null || last.row !== row) {
      last = { row, cells: [], isHeader: isHead };
      table.push(last);
    }
    const column = Math.min(Math.max(cell, 0), maxColumns);
    while (last.cells.length <= (row === null ? 0 : column))
      last.cells.push({ text: "", lines: [] });
    const into = last.cells[row === null ? 0 : column];
    if (into === undefined) continue;
    into.text = into.text === "" ? text : `${into.text}\n${text}`;
    for (const line of lines) if (line !== into.lines.at(-1)) into.lines.push(line);
  }
  return table;
}

const maxColumns = 100;

interface Cell {
  text: string;
  readonly lines: number[];
}

function readSequenceOf(blocks: readonly Block[], warnings: TextWarning[]): FileReading {
  const pieces = blocks.map(({ text, lines }) =>
    cleanPiece({ text: text.includes("\n") ? joinParts(text.split("\n")) : text, lines }, warnings),
  );
  const segments = toSegments(
    pieces.filter(({ text }) => text !== ""),
    warnings,
  );
  return { layout: { shape: "sequence", segments }, structureLines: [], warnings };
}
