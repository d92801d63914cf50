import { langOfLine } from "#lib/language/text/script";
import { closingMark } from "#lib/language/text/sentence-edge";
import { cutParts, type Halves, pureLang } from "./cut-line.ts";
import type { FileReading } from "./file-text.ts";
import { noteUnfit } from "./note-unfit.ts";
import type { Piece } from "./read-pieces.ts";
import { joinParts, type RowPieces, toRows } from "./read-rows.ts";
import { sampleOf } from "./sample-of.ts";
import type { TableCell, TableRow } from "./table-row.ts";
import type { Format } from "./text-file.ts";
import { type TextWarning, warn } from "./warning.ts";

/**
 * The facing rows of a table: of its columns the two that hold the languages (0-based), chosen by what stands in them; a header belongs to the structure.
 * A row that has no cell in either stands alone, with a warning. `separator` (null: cells cannot be torn) mends rows that have it in their text.
 */
export function readColumns(
  table: readonly TableRow[],
  options: { readonly format: Format; readonly separator: string | null },
  warnings: TextWarning[],
): FileReading {
  const headers = table.filter((row, at) => (at === 0 || row.isHeader === true) && isHeader(row));
  const body = table.filter((row) => !headers.includes(row));
  const structureLines = headers.flatMap(linesOf);
  const columns = findColumns(sampleOf(body));
  const width = usualWidth(body);
  const unfit: number[] = [];
  const rows: RowPieces[] = [];
  for (const row of body) {
    const isWhole = options.separator === null || (columns.isSteady && row.cells.length <= width);
    const made = (isWhole ? null : mendRow(row, options.separator ?? "")) ?? pick(row, columns);
    if (made !== null) rows.push(made);
    const into = made === null ? structureLines : unfit;
    if (made === null || (made[1] === null && filled(row).length < 2))
      for (const line of linesOf(row)) into.push(line);
  }
  noteUnfit(unfit, options.format, warnings);
  if (columns.isSteady) noteExtraColumns(body, columns, warnings);
  return { layout: toRows(rows, warnings), structureLines, warnings };
}

/** The two columns that hold the languages, how many rows have both there (`count`), and how many have both anywhere (`cuts`). */
export interface Columns {
  readonly first: number;
  readonly second: number;
  readonly count: number;
  readonly cuts: number;
  /** The columns hold the languages of as many rows as any cut would. */
  readonly isSteady: boolean;
}

/** Finds the columns that hold the most English and the most Chinese. Linear in the cells. */
export function findColumns(rows: readonly TableRow[]): Columns {
  const english = new Map<number, number>();
  const chinese = new Map<number, number>();
  // What comes again and again is a tag, not a text.
  const seen = new Set<string>();
  let cuts = 0;
  for (const { cells } of rows) {
    const langs = cells.map(({ text }) => langOfLine(text));
    if (langs.includes("en") && langs.includes("zh") && cutCells(cells, " ") !== null) cuts += 1;
    for (const [column, lang] of langs.entries()) {
      const { text = "" } = cells[column] ?? {};
      const length = seen.has(text) ? 0 : 1 + text.length / 100;
      seen.add(text);
      if (lang === "en") english.set(column, (english.get(column) ?? 0) + length);
      else if (lang === "zh") chinese.set(column, (chinese.get(column) ?? 0) + length);
    }
  }
  const en = fullest(english, null);
  const zh = fullest(chinese, en);
  const first = Math.min(en, zh);
  const second = Math.max(en, zh);
  let count = 0;
  for (const { cells } of rows) {
    const langs = [first, second].map((column) => pureLang(cells[column]?.text ?? ""));
    if (langs.includes("en") && langs.includes("zh")) count += 1;
  }
  return { first, second, count, cuts, isSteady: count >= minSteadyShare * cuts };
}

const minSteadyShare = 0.85;
const maxHeaderLength = 30;

function fullest(weights: ReadonlyMap<number, number>, taken: number | null): number {
  let best = taken === 0 ? 1 : 0;
  let most = 0;
  for (const [column, weight] of weights) {
    if (column === taken || weight <= most) continue;
    most = weight;
    best = column;
  }
  return best;
}

function pick({ cells }: TableRow, { first, second }: Columns): RowPieces | null {
  const left = toPiece(cells[first]);
  const right = toPiece(cells[second]);
  if (left !== null || right !== null) return [left, right];
  const alone = longest(cells);
  return alone === null ? null : [toPiece(alone), null];
}

/** A row whose separator also stands in its text: cut where the language changes. */
function mendRow({ cells }: TableRow, separator: string): RowPieces | null {
  const halves = cutCells(cells, separator);
  if (halves === null) return null;
  const lines = [...new Set(cells.flatMap((cell) => cell.lines))];
  return [
    { text: halves[0], lines },
    { text: halves[1], lines },
  ];
}

function cutCells(cells: readonly TableCell[], separator: string): Halves | null {
  return cutParts(
    cells.map(({ text }) => text),
    separator,
  );
}

function toPiece(cell: TableCell | undefined): Piece | null {
  if (cell === undefined) return null;
  const text = cell.text.includes("\n") ? joinParts(cell.text.split("\n")) : cell.text;
  return text.trim() === "" ? null : { text, lines: cell.lines };
}

function longest(cells: readonly TableCell[]): TableCell | null {
  let best: TableCell | null = null;
  for (const cell of cells)
    if (cell.text.trim() !== "" && cell.text.length > (best?.text.length ?? 0)) best = cell;
  return best;
}

function filled({ cells }: TableRow): TableCell[] {
  return cells.filter(({ text }) => text.trim() !== "");
}

function usualWidth(rows: readonly TableRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let usual = 2;
  let most = 0;
  for (const [width, count] of widths) {
    if (width < 2 || count <= most) continue;
    most = count;
    usual = width;
  }
  return usual;
}

/** True where every cell is short and one names a column, or where the table says so itself and no cell is a sentence. */
function isHeader(row: TableRow): boolean {
  const cells = filled(row);
  if (cells.length < 2) return false;
  const texts = cells.map(({ text }) => text.trim());
  if (texts.some((text) => text.length > maxHeaderLength || closingMark(text) === "end"))
    return false;
  if (row.isHeader === true) return true;
  return texts.every((text) => headerWord.test(text));
}

function noteExtraColumns(
  rows: readonly TableRow[],
  { first, second }: Columns,
  warnings: TextWarning[],
): void {
  const others = new Set<number>();
  let line = 0;
  for (const { cells } of rows) {
    for (const [column, { text, lines }] of cells.entries()) {
      if (column === first || column === second || text.trim() === "") continue;
      if (others.size === 0) line = lines[0] ?? 0;
      others.add(column);
    }
  }
  if (others.size > 0) {
    const params = { count: others.size, first: first + 1, second: second + 1 };
    warnings.push(warn("extraColumns", line, params));
  }
}

function linesOf({ cells }: TableRow): number[] {
  return [...new Set(cells.flatMap(({ lines }) => lines))];
}

const headerWord =
  /^(?:[#№]|(?:en|eng|zh|cn|zh-cn|zh-hans|en-us|en-gb|id|no\.?|nr|index|time|start|end|speaker|tags?|notes?|comments?|sources?|targets?|src|tgt|originals?|translations?|english|chinese|mandarin|front|back|terms?|words?|phrases?|sentences?|meanings?|definitions?|pinyin|text|key|value|question|answer)(?: ?[(（].{0,16}[)）]| (?:text|sentence|term))?|序号|编号|时间|开始|结束|说话人|标签|备注|注释|原文|译文|原句|译句|翻译|英文|中文|英语|汉语|英|中|术语|词条|单词|短语|句子|释义|意思|拼音|正面|背面|问题|答案|(?:英文|中文|英语|汉语)?(?:原文|译文|翻译|句子))$/i;
