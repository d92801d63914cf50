import { type CleanLine, cleanLine } from "#lib/language/text/clean-line";
import {
  countScripts,
  isMixedLine,
  type LineLang,
  langOfLine,
  otherLang,
} from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import { type TextWarning, warn } from "./warning.ts";

/** A stretch of text as it came from its file, before it is cleaned. `lines` as in `Segment`. */
export interface Piece {
  readonly text: string;
  readonly lines: readonly number[];
  readonly speaker?: string;
  readonly startMs?: number;
  readonly endMs?: number;
}

/** A piece in clean characters; `raw` is as it came. `key` tells neighbours that repeat each other, their prefixes included. */
export interface CleanPiece extends Piece {
  readonly raw: string;
  readonly key: string;
  readonly lang: LineLang;
}

/** The most UTF-16 units of a segment that pass without a doubt; a spoken sentence seldom has more than 500. */
export const longLineLength = 2000;

/** Cleans a piece and notes what stood in it and should not. */
export function cleanPiece(piece: Piece, warnings: TextWarning[]): CleanPiece {
  const clean = cleanLine(piece.text);
  noteStrangeCharacters(clean, piece, warnings);
  return {
    ...piece,
    text: clean.text,
    raw: piece.text,
    key: clean.text,
    lang: langOfLine(clean.text),
  };
}

/**
 * The segments of pieces that follow each other, language by script. A number that stands alone between two pieces of one language
 * counts as the other language's. Exact repetitions of the piece before are left out; so is what has no words or another language.
 */
export function toSegments(pieces: readonly CleanPiece[], warnings: TextWarning[]): Segment[] {
  const segments: Segment[] = [];
  const kept = dropRepeats(pieces, warnings);
  for (const [at, piece] of kept.entries()) {
    const lang =
      piece.lang === "none" ? langOfNumber(piece, kept[at - 1], kept[at + 1]) : piece.lang;
    if (lang === "none" || lang === "other") noteLeftOut(piece, lang, warnings);
    else segments.push(toSegment(piece, lang, warnings));
  }
  return segments;
}

/** A segment of a piece; doubts its length and a second language in it. */
export function toSegment(piece: CleanPiece, lang: Lang, warnings: TextWarning[]): Segment {
  const { text, lines, speaker, startMs, endMs } = piece;
  const line = lines[0] ?? 0;
  if (isMixedLine(piece.raw)) warnings.push(warn("mixedLine", line, {}));
  if (text.length > longLineLength)
    warnings.push(warn("longLine", line, { length: text.length, maxLength: longLineLength }));
  return {
    text,
    lang,
    lines,
    ...(speaker === undefined ? {} : { speaker }),
    ...(startMs === undefined ? {} : { startMs }),
    ...(endMs === undefined ? {} : { endMs }),
  };
}

/** Names each line of a piece that is left out because nothing in it is English or Chinese. */
export function noteLeftOut(
  { lines }: Piece,
  lang: "none" | "other",
  warnings: TextWarning[],
): void {
  const code = lang === "none" ? "noLetters" : "otherLanguage";
  for (const line of lines) warnings.push(warn(code, line, {}));
}

/** What stood in a line and should not. */
function noteStrangeCharacters(
  clean: CleanLine,
  { text, lines: [line = 0] }: Piece,
  warnings: TextWarning[],
): void {
  const { control, broken, hiddenBreaks, bidi, zeroWidth, stacked } = clean;
  const length = text.length;
  if (control > 0) warnings.push(warn("controlCharacters", line, { count: control, length }));
  if (broken > 0) warnings.push(warn("brokenCharacters", line, { count: broken, length }));
  if (hiddenBreaks > 0) warnings.push(warn("hiddenBreaks", line, { count: hiddenBreaks }));
  if (bidi > 0) warnings.push(warn("bidiMarks", line, { count: bidi }));
  if (zeroWidth > 0) warnings.push(warn("zeroWidthCharacters", line, { count: zeroWidth }));
  if (stacked > 0) warnings.push(warn("stackedMarks", line, { count: stacked }));
}

function dropRepeats(pieces: readonly CleanPiece[], warnings: TextWarning[]): CleanPiece[] {
  const kept: CleanPiece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    if (before === undefined || before.key !== piece.key) {
      kept.push(piece);
      continue;
    }
    const firstLine = before.lines[0] ?? 0;
    for (const line of piece.lines)
      if (!before.lines.includes(line)) warnings.push(warn("duplicateLine", line, { firstLine }));
  }
  return kept;
}

/** "$5,000?" between two Chinese lines is the English line whose translation follows. */
function langOfNumber(
  piece: CleanPiece,
  before: CleanPiece | undefined,
  after: CleanPiece | undefined,
): Lang | "none" {
  if (before === undefined || before.lang !== after?.lang || countScripts(piece.text).digits === 0)
    return "none";
  return before.lang === "none" || before.lang === "other" ? "none" : otherLang(before.lang);
}
