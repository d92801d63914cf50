import { parseArgs } from "node:util";
import type { ParsedText } from "#lib/language/align/read-text";
import type { Lang } from "#lib/language/text/unit";
import { openText } from "./open-text.ts";

const usage = `Usage: duizhao parse FILE [--json] [--source en|zh]

Reads a text of alternating English and Chinese lines and shows its title, its pairs and its doubts.

  --json         print the whole reading as JSON
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --help         print this

Exit codes: 0 read, 1 refused, 2 wrong usage.
`;

/** `duizhao parse`: prints how a file is read. Resolves to the exit code: 0 read, 1 refused (why on stderr), 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const parsed = openText(asked.file, asked.options);
  if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
  const shown = asked.json ? JSON.stringify(toJson(parsed.value), null, 2) : toTable(parsed.value);
  return say(process.stdout, `${shown}\n`, 0);
}

interface Asked {
  readonly file: string;
  readonly json: boolean;
  readonly options: { readonly sourceLang?: Lang };
}

function readArgs(args: readonly string[]): Asked | "help" | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        source: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const { source, json } = values;
    const [file, ...more] = positionals;
    if (file === undefined) return { wrong: "Which FILE?" };
    if (more.length > 0) return { wrong: `One FILE at a time, not also ${more.join(", ")}.` };
    if (source === undefined) return { file, json, options: {} };
    if (source === "en" || source === "zh") return { file, json, options: { sourceLang: source } };
    return { wrong: `--source is en or zh, not ${source}.` };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
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

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
