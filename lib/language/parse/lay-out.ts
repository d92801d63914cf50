import { cleanLine, splitLines } from "#lib/language/text/clean-line";
import { detectLines, withoutMark } from "./detect-format.ts";
import type { FileReading, FileText } from "./file-text.ts";
import { joinFiles } from "./join-files.ts";
import { type LaidOutText, segmentsOf } from "./layout.ts";
import { readAss } from "./read-ass.ts";
import { readBars, readBrackets } from "./read-bars.ts";
import { readSrt, readVtt } from "./read-cues.ts";
import { readCsv, readTsv } from "./read-delimited.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdownTable } from "./read-markdown-table.ts";
import { readSequence } from "./read-sequence.ts";
import type { FileLines, Format, TextFile } from "./text-file.ts";
import { leftOutCodes } from "./warning.ts";

/**
 * Reads what the files of a text say about who faces whom, each in the format that is detected for it or that `formats` sets (null: detect). Two files of one
 * language each are two streams, the first file first. Every line is in a segment, a warning, `blankLines` or `structureLines`; a text of over 250 000 lines is not
 * read at all (its layout is empty). Never throws; linear.
 */
export function layOut(
  files: readonly TextFile[],
  options: { readonly formats?: readonly (Format | null)[] } = {},
): LaidOutText {
  const read: { readonly file: FileLines; readonly reading: FileReading }[] = [];
  const blankLines: number[] = [];
  const structureLines: number[] = [];
  let firstLine = 1;
  const contents = files.map(({ content }) => splitLines(withoutMark(content)));
  const isReadable = contents.reduce((sum, lines) => sum + lines.length, 0) <= maxLines;
  for (const [at, { name, encoding }] of files.entries()) {
    const all = contents[at] ?? [];
    const text = { lines: isReadable ? all : [], firstLine };
    const format = options.formats?.[at] ?? detectLines(text.lines, name);
    const reading = readers[format](text);
    sortRest(text, reading, blankLines, structureLines);
    const lineCount = all.length;
    read.push({ file: { name, encoding, format, firstLine, lineCount }, reading });
    firstLine += lineCount;
  }
  const warnings = read.flatMap(({ reading }) => reading.warnings);
  const layout = joinFiles(
    read.map(({ file, reading }) => ({ file, layout: reading.layout })),
    warnings,
  );
  return {
    layout,
    files: read.map(({ file }) => file),
    lineCount: firstLine - 1,
    blankLines,
    structureLines,
    warnings: warnings.sort((a, b) => a.line - b.line),
  };
}

/** More than any text that is accepted; eight megabytes may be eight million lines. */
const maxLines = 250_000;

const readers: Readonly<Record<Format, (file: FileText) => FileReading>> = {
  lines: readSequence,
  blocks: readSequence,
  plain: readSequence,
  bars: readBars,
  brackets: readBrackets,
  tsv: readTsv,
  csv: readCsv,
  markdown: readMarkdownTable,
  html: readHtml,
  srt: readSrt,
  vtt: readVtt,
  ass: readAss,
};

/** Sorts the lines that no segment and no warning names: blank ones, and markup. */
function sortRest(
  { lines, firstLine }: FileText,
  { layout, structureLines, warnings }: FileReading,
  blank: number[],
  structure: number[],
): void {
  const named = new Set<number>();
  for (const { lines: own } of segmentsOf(layout)) for (const line of own) named.add(line);
  for (const { code, line } of warnings) if (leftOutCodes.has(code)) named.add(line);
  const marked = new Set(structureLines);
  for (const [at, raw] of lines.entries()) {
    const line = firstLine + at;
    if (named.has(line)) continue;
    if (!marked.has(line) && cleanLine(raw).text === "") blank.push(line);
    else structure.push(line);
  }
}
