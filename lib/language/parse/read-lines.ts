import { type CleanLine, cleanLine, splitLines } from "#lib/language/text/clean-line";
import {
  countScripts,
  isMixedLine,
  type LineLang,
  langOfLine,
  otherLang,
} from "#lib/language/text/script";
import type { Lang, Segment } from "#lib/language/text/unit";
import { type TextWarning, warn } from "./warning.ts";

/** A text line by line: every line of it is a segment, blank, or left out with a warning that names it. */
export interface LineReading {
  readonly segments: readonly Segment[];
  readonly blankLines: readonly number[];
  readonly lineCount: number;
  readonly warnings: readonly TextWarning[];
}

/** The most UTF-16 units of a line that pass without a doubt; a spoken sentence seldom has more than 500. */
export const longLineLength = 2000;

/**
 * Reads plain text, one segment a line, language by script. A number that stands alone between two lines of one language counts as
 * the other language's line. Exact repetitions of the line before are left out. Never throws; linear.
 */
export function readLines(content: string): LineReading {
  const raw = splitLines(content.startsWith("\uFEFF") ? content.slice(1) : content);
  const warnings: TextWarning[] = [];
  const blankLines: number[] = [];
  const lines: Line[] = [];
  for (const [at, rawLine] of raw.entries()) {
    const number = at + 1;
    const clean = cleanLine(rawLine);
    warnings.push(...strangeCharacters(clean, number, rawLine.length));
    if (clean.text === "") blankLines.push(number);
    else lines.push({ number, text: clean.text, lang: langOfLine(clean.text), raw: rawLine });
  }
  const segments = keepReadable(dropRepeats(lines, warnings), warnings);
  return { segments, blankLines, lineCount: raw.length, warnings };
}

/** What stood in a line and should not; `length` is that of the line as it came. */
function strangeCharacters(clean: CleanLine, line: number, length: number): TextWarning[] {
  const { control, broken, hiddenBreaks, bidi, zeroWidth, stacked } = clean;
  return [
    ...(control > 0 ? [warn("controlCharacters", line, { count: control, length })] : []),
    ...(broken > 0 ? [warn("brokenCharacters", line, { count: broken, length })] : []),
    ...(hiddenBreaks > 0 ? [warn("hiddenBreaks", line, { count: hiddenBreaks })] : []),
    ...(bidi > 0 ? [warn("bidiMarks", line, { count: bidi })] : []),
    ...(zeroWidth > 0 ? [warn("zeroWidthCharacters", line, { count: zeroWidth })] : []),
    ...(stacked > 0 ? [warn("stackedMarks", line, { count: stacked })] : []),
  ];
}

interface Line {
  readonly number: number;
  readonly text: string;
  readonly lang: LineLang;
  /** As it came: a tab between two languages is gone from `text`. */
  readonly raw: string;
}

function dropRepeats(lines: readonly Line[], warnings: TextWarning[]): Line[] {
  const kept: Line[] = [];
  for (const line of lines) {
    const before = kept.at(-1);
    if (before?.text === line.text)
      warnings.push(warn("duplicateLine", line.number, { firstLine: before.number }));
    else kept.push(line);
  }
  return kept;
}

function keepReadable(lines: readonly Line[], warnings: TextWarning[]): Segment[] {
  const segments: Segment[] = [];
  for (const [at, line] of lines.entries()) {
    const lang =
      line.lang === "none" ? langOfNumber(line, lines[at - 1], lines[at + 1]) : line.lang;
    if (lang === "none") warnings.push(warn("noLetters", line.number, {}));
    else if (lang === "other") warnings.push(warn("otherLanguage", line.number, {}));
    else {
      segments.push({ text: line.text, lang, lines: [line.number] });
      if (isMixedLine(line.raw)) warnings.push(warn("mixedLine", line.number, {}));
      if (line.text.length > longLineLength) {
        warnings.push(
          warn("longLine", line.number, { length: line.text.length, maxLength: longLineLength }),
        );
      }
    }
  }
  return segments;
}

/** "$5,000?" between two Chinese lines is the English line whose translation follows. */
function langOfNumber(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
): Lang | "none" {
  if (before === undefined || before.lang !== after?.lang || countScripts(line.text).digits === 0)
    return "none";
  return before.lang === "none" || before.lang === "other" ? "none" : otherLang(before.lang);
}
