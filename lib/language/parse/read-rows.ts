import { otherLang } from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import type { FileReading } from "./file-text.ts";
import type { Row } from "./layout.ts";
import {
  type CleanPiece,
  cleanPiece,
  noteLeftOut,
  type Piece,
  toSegment,
  toSegments,
} from "./read-pieces.ts";
import type { TextWarning } from "./warning.ts";

/** What stands side by side in a file: the first and the second cell of a row; null where it has none. */
export type RowPieces = readonly [first: Piece | null, second: Piece | null];

/**
 * The rows of pieces that the file puts side by side. A column's language is that of most of its cells; a row whose cells stand the wrong way round is turned,
 * and a cell that stands alone goes to the column of its language. Where the file has one language only, its cells follow each other as a sequence.
 */
export function toRows(
  pieces: readonly RowPieces[],
  warnings: TextWarning[],
): FileReading["layout"] {
  const cells = pieces.map(([first, second]) => [
    cleanCell(first, warnings),
    cleanCell(second, warnings),
  ]) as (readonly [Cell, Cell])[];
  const firstLang = langOfFirstColumn(cells);
  if (firstLang === null) {
    const sequence = cells.flat().filter((cell) => cell !== null);
    return { shape: "sequence", segments: toSegments(sequence, warnings) };
  }
  const rows = cells.flatMap((row) => {
    const made = toRow(row, firstLang, warnings);
    return made === null ? [] : [made];
  });
  return { shape: "rows", rows };
}

type Cell = CleanPiece | null;

function cleanCell(piece: Piece | null, warnings: TextWarning[]): Cell {
  if (piece === null) return null;
  const cell = cleanPiece(piece, warnings);
  return cell.text === "" ? null : cell;
}

/** The language of the first column, or null where the cells hold one language only. */
function langOfFirstColumn(cells: readonly (readonly [Cell, Cell])[]): Lang | null {
  let englishFirst = 0;
  let chineseFirst = 0;
  const langs = new Set<Lang>();
  for (const [first, second] of cells) {
    const firstOf = first?.lang;
    const secondOf = second?.lang;
    if (firstOf === "en" || firstOf === "zh") langs.add(firstOf);
    if (secondOf === "en" || secondOf === "zh") langs.add(secondOf);
    englishFirst += Number(firstOf === "en") + Number(secondOf === "zh");
    chineseFirst += Number(firstOf === "zh") + Number(secondOf === "en");
  }
  if (langs.size < 2) return null;
  return chineseFirst > englishFirst ? "zh" : "en";
}

function toRow(
  [left, right]: readonly [Cell, Cell],
  firstLang: Lang,
  warnings: TextWarning[],
): Row | null {
  const known = [withoutOther(left, warnings), withoutOther(right, warnings)] as const;
  const [first, second] = isTurned(known, firstLang) ? [known[1], known[0]] : known;
  const hasWords = [first, second].some((cell) => cell !== null && cell.lang !== "none");
  if (!hasWords) {
    for (const cell of [first, second]) if (cell !== null) noteLeftOut(cell, "none", warnings);
    return null;
  }
  return {
    first: cellSegment(first, firstLang, warnings),
    second: cellSegment(second, otherLang(firstLang), warnings),
  };
}

function withoutOther(cell: Cell, warnings: TextWarning[]): Cell {
  if (cell === null || cell.lang !== "other") return cell;
  noteLeftOut(cell, "other", warnings);
  return null;
}

/** True where a cell stands in the other language's column and nothing speaks against moving it. */
function isTurned([first, second]: readonly [Cell, Cell], firstLang: Lang): boolean {
  const secondLang = otherLang(firstLang);
  const firstMoves = first?.lang === secondLang;
  const secondMoves = second?.lang === firstLang;
  return (firstMoves && (secondMoves || isWordless(second))) || (secondMoves && isWordless(first));
}

function isWordless(cell: Cell): boolean {
  return cell === null || cell.lang === "none";
}

function cellSegment(cell: Cell, lang: Lang, warnings: TextWarning[]): Segment | null {
  return cell === null ? null : toSegment(cell, lang, warnings);
}

/** Joins parts of one stretch that a file broke over lines: with a space, but not between two Chinese characters. */
export function joinParts(parts: readonly string[]): string {
  const joined: string[] = [];
  let before = "";
  for (const part of parts) {
    const next = part.trim();
    if (next === "") continue;
    const isTight = before === "" || (chineseEnd.test(before.slice(-2)) && chineseStart.test(next));
    joined.push(isTight ? next : ` ${next}`);
    before = next;
  }
  return joined.join("");
}

const chineseEnd = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]$/u;
const chineseStart = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u;
