import type { ParsedText } from "#lib/language/align/read-text";
import { showText } from "./show-text.ts";

const usage = `Usage: duizhao parse FILE [--json] [--source en|zh]

Reads a text of alternating English and Chinese lines and shows its title, its pairs and its doubts.

  --json         print the whole reading as JSON
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --help         print this

Exit codes: 0 read, 1 refused, 2 wrong usage.
`;

/** `duizhao parse`: prints how a file is read. Resolves to the exit code: 0 read, 1 refused (why on stderr), 2 wrong usage. */
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
  };
}

function toTable(parsed: ParsedText): string {
  const { title, units, warnings, blankLines, lineCount } = parsed;
  const pairs = units.flatMap(({ index, source, target, kind }) => [
    `${String(index).padStart(5)}  ${lineOf(source.lines)}  ${source.text}${kind === "body" ? "" : `  [${kind}]`}`,
    `       ${lineOf(target.lines)}  ${target.text}`,
  ]);
  const doubts = warnings.map(({ line, code, message }) => `  line ${line}: ${message} [${code}]`);
  return [
    `Title: ${title === null ? "none" : `${title.text} (line ${title.lines.join(", ")})`}`,
    `${units.length} ${units.length === 1 ? "pair" : "pairs"}, ${parsed.sourceLang} → ${parsed.targetLang}, from ${lineCount} lines (${blankLines.length} blank)`,
    "",
    " unit  line",
    ...pairs,
    "",
    doubts.length === 0 ? "No doubts." : `Doubts: ${doubts.length}`,
    ...doubts,
  ].join("\n");
}

function lineOf(lines: readonly number[]): string {
  return lines.join(",").padStart(4);
}
