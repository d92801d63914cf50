/** How the bytes of a file spelled its characters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** A decoded file of a text, or what was pasted (`name` null). A text has one, or two where each language has its own. */
export interface TextFile {
  readonly name: string | null;
  readonly content: string;
  readonly encoding: Encoding;
}

/** What was pasted, as the file it would have been. */
export function pastedFile(content: string): TextFile {
  return { name: null, content, encoding: "utf-8" };
}

/** Where the lines of a file stand among the lines of its text, which count on from file to file. */
export interface FileLines {
  readonly name: string | null;
  readonly encoding: Encoding;
  readonly format: Format;
  /** 1-based. */
  readonly firstLine: number;
  readonly lineCount: number;
}

/** How the languages are laid out in a file. `lines`: alternating; `blocks`: all of one, then all of the other, or paragraph by paragraph;
 * `bars`: "source | target" on a line; `brackets`: "source (target)"; `plain`: one language alone, the other in a second file. */
export const formats = [
  "lines",
  "blocks",
  "bars",
  "brackets",
  "tsv",
  "csv",
  "markdown",
  "html",
  "srt",
  "vtt",
  "ass",
  "plain",
] as const;
export type Format = (typeof formats)[number];

/** What each format is, for messages: "expected is …". */
export const formatNames: Readonly<Record<Format, string>> = {
  lines: "English and Chinese on alternating lines",
  blocks: "a block of one language followed by its translation",
  bars: '"source | target" on each line',
  brackets: '"source (target)" on each line',
  tsv: "two columns parted by a tab",
  csv: "two columns parted by a comma or semicolon",
  markdown: "a Markdown table of two columns",
  html: "HTML",
  srt: "SRT subtitles: a number, a time, the text",
  vtt: "WebVTT subtitles: a time, then the text",
  ass: 'ASS subtitles: "Dialogue: …" lines',
  plain: "one language alone",
};

/** The line of a text as the learner knows it: in which file (null: what was pasted), and the 1-based line there. Line 0 is the file as a whole. */
export function placeOfLine(
  files: readonly FileLines[],
  line: number,
): { readonly name: string | null; readonly line: number } {
  const file = files.findLast(({ firstLine }) => firstLine <= line) ?? files[0];
  if (file === undefined || line === 0) return { name: file?.name ?? null, line };
  return { name: file.name, line: line - file.firstLine + 1 };
}
