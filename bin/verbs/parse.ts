import type { ParsedText } from "#lib/language/align/parsed-text";
import { placeOfLine } from "#lib/language/parse/text-file";
import { noticeCodes } from "#lib/language/parse/warning";
import type { Pair, Segment } from "#lib/language/text/unit";
import { showText } from "./show-text.ts";

const usage = `Usage: duizhao parse FILE [FILE] [--json] [--source en|zh] [--format NAME]

Reads a bilingual text, or two files with a language each, and shows its title, its pairs, its doubts and what was mended.

  --json         print the whole reading as JSON
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --format NAME  how the file is laid out: lines, blocks, bars, brackets, tsv, csv, markdown, html, srt, vtt, ass, plain;
                 without it, as it is detected. Give it twice for two files that differ
  --help         print this

Exit codes: 0 read, 1 refused, 2 wrong usage.
`;

/** `duizhao parse`: prints how a text is read. Resolves to the exit code: 0 read, 1 refused (why on stderr), 2 wrong usage. */
export function run(args: readonly string[]): Promise<number> {
  return showText(args, usage, async (parsed, { json }) =>
    json ? JSON.stringify(toJson(parsed), null, 2) : toTable(parsed),
  );
}

function toJson(parsed: ParsedText) {
  return {
    title: parsed.title?.text ?? null,
    units: parsed.units,
    warnings: parsed.warnings.map(({ line, code, message }) => ({ line, code, message })),
    titleLines: parsed.title?.lines ?? [],
    blankLines: parsed.blankLines,
    lineCount: parsed.lineCount,
    sourceLang: parsed.sourceLang,
    targetLang: parsed.targetLang,
    pairs: parsed.pairs,
    files: parsed.files,
    structureLines: parsed.structureLines,
    repairs: parsed.repairs,
  };
}

function toTable(parsed: ParsedText): string {
  const { title, pairs, units, warnings, blankLines, lineCount, files, repairs } = parsed;
  const count = `${units.length} ${units.length === 1 ? "pair" : "pairs"}`;
  const place = (line: number) => {
    const { name, line: ofFile } = placeOfLine(files, line);
    return files.length > 1 ? `${name}:${ofFile}` : `line ${ofFile}`;
  };
  const say = ({ line, code, message }: (typeof warnings)[number]) =>
    `  ${place(line)}: ${message} [${code}]`;
  const doubts = warnings.filter(({ code }) => !noticeCodes.has(code)).map(say);
  const notices = warnings.filter(({ code }) => noticeCodes.has(code)).map(say);
  const mended = repairs.map(
    ({ line, fault, isApplied, evidence }) =>
      `  ${place(line)}: ${fault}, ${isApplied ? "mended" : "proposed"}: ${evidence.map(({ message }) => message).join(" ")}`,
  );
  return [
    `Title: ${title === null ? "none" : `${title.text} (line ${title.lines.join(", ")})`}`,
    ...files.map(
      ({ name, format, encoding }) => `File: ${name ?? "pasted"}, ${format}, ${encoding}`,
    ),
    `${count}, ${parsed.sourceLang} → ${parsed.targetLang}, from ${lineCount} lines (${blankLines.length} blank)`,
    "",
    " unit  line",
    ...pairs.flatMap(rowOf),
    "",
    doubts.length === 0 ? "No doubts." : `Doubts: ${doubts.length}`,
    ...doubts,
    ...(notices.length === 0 ? [] : [`Good to know: ${notices.length}`, ...notices]),
    ...(mended.length === 0 ? [] : [`Repairs: ${mended.length}`, ...mended]),
  ].join("\n");
}

function rowOf({ index, source, target, kind }: Pair): string[] {
  const mark = kind === "body" ? "" : `  [${kind}]`;
  return [`${String(index).padStart(5)}  ${sideOf(source)}${mark}`, `       ${sideOf(target)}`];
}

function sideOf(segment: Segment | null): string {
  if (segment === null) return "   –  (nothing faces it)";
  const speaker = segment.speaker === undefined ? "" : `${segment.speaker}: `;
  return `${segment.lines.join(",").padStart(4)}  ${speaker}${segment.text}`;
}
