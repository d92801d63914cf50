import type { Lang, Side } from "#lib/language/text/unit";
import type { Random } from "./random-from.ts";

/** A row of a clean text: what faces what. A title without its twin is a row with one side. */
export interface CleanRow {
  readonly source: string | null;
  readonly target: string | null;
}

/** A clean text. `first`: the side whose lines lead the pairs in the file. */
export interface CleanText {
  readonly rows: readonly CleanRow[];
  readonly sourceLang: Lang;
  readonly first: Side;
}

/** A line of the spoiled text. `twin`: the line that it copies, so that either may stand for both. `isWorthless`: says nothing of its side. */
export interface SpoiledLine {
  readonly side: Side;
  readonly text: string;
  readonly twin?: SpoiledLine;
  readonly isWorthless?: true;
}

/** Lines that say the same, in order; one side may be empty. */
export interface GoldRow {
  readonly source: readonly SpoiledLine[];
  readonly target: readonly SpoiledLine[];
}

/** A clean row with the identity of its lines. */
export interface Cells {
  readonly source: SpoiledLine | null;
  readonly target: SpoiledLine | null;
}

/** Rows `from` to `to` (exclusive) give way to `pieces`: each is a row of the table, its lines in the order of the file. */
export interface Planted {
  readonly from: number;
  readonly to: number;
  readonly pieces: readonly Piece[];
  readonly gold: readonly GoldRow[];
  readonly touched: readonly SpoiledLine[];
}

/** `lines` where the file's order is not the row's own. */
export interface Piece extends Cells {
  readonly lines?: readonly SpoiledLine[];
}

/** A row with both sides. */
export type Full = { readonly source: SpoiledLine; readonly target: SpoiledLine };
/** Plants one fault at a place it draws; null where that place cannot have it. */
export type Planter = (cells: readonly Cells[], text: CleanText, random: Random) => Planted | null;

/** A clean row as lines. */
export function cellsOf({ source, target }: CleanRow): Cells {
  return {
    source: source === null ? null : { side: "source", text: source },
    target: target === null ? null : { side: "target", text: target },
  };
}

/** A row as the truth. */
export function goldOf({ source, target }: Cells): GoldRow {
  return { source: source === null ? [] : [source], target: target === null ? [] : [target] };
}

/** The row there when it has both sides. */
export function fullAt(cells: readonly Cells[], at: number): Full | null {
  const { source, target } = cells[at] ?? {};
  return source && target ? { source, target } : null;
}

/** So many rows from there on when all have both sides. */
export function fullBlock(cells: readonly Cells[], at: number, length: number): Full[] | null {
  const block = Array.from({ length }, (_, nth) => fullAt(cells, at + nth));
  const full = block.filter((row) => row !== null);
  return full.length === length ? full : null;
}

/** The lines of a row in the order of the file. */
export function linesOf(row: Cells | undefined, text: CleanText): SpoiledLine[] {
  return row === undefined ? [] : inOrder(row, text.first);
}

/** The lines of a row, the given side first. */
export function inOrder(row: Cells, first: Side): SpoiledLine[] {
  return [row[first], row[otherSide(first)]].filter((line) => line !== null);
}

/** The other side. */
export function otherSide(side: Side): Side {
  return side === "source" ? "target" : "source";
}

/** The language of a side. */
export function langOf({ sourceLang }: CleanText, side: Side): Lang {
  if (side === "source") return sourceLang;
  return sourceLang === "en" ? "zh" : "en";
}

/** A whole number below `count`. */
export function draw(count: number, random: Random): number {
  return Math.floor(random() * count);
}

/** One of these. */
export function oneOf<T>(choices: readonly [T, ...T[]], random: Random): T {
  return choices[draw(choices.length, random)] ?? choices[0];
}
