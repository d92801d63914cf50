import { parseArgs } from "node:util";
import { alignLines, langOfLines } from "#lib/language/align/beads/align-lines";
import type { Bead } from "#lib/language/align/beads/bead";
import { decode, decodeRefusal } from "#lib/language/parse/decode";
import { splitLines } from "#lib/language/text/clean-line";
import { otherLang } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { err, ok, type Result } from "#lib/result";
import { openFile } from "./open-text.ts";

const usage = `Usage: duizhao align SOURCE TARGET [--json] [--source en|zh]

Finds which lines of two files say the same: SOURCE in one language, TARGET in the other, in either direction, line by line as
they stand. Lines may be cut differently (up to five lines against one) and either side may lack some.

Lines are counted from 0 over all lines of a file; a blank line keeps its number but is in no bead. Every other line is in
exactly one bead, in order; [] stands for the side that has nothing. The probability (0 to 1) says how sure a bead is.

  --json         print { "beads": [{ "source": [0], "target": [0, 1], "probability": 0.98 }, …] }
  --source LANG  the language of SOURCE (en or zh); without it, the one most of its lines are in
  --help         print this

Exit codes: 0 aligned, 1 refused, 2 wrong usage.
`;

/** `duizhao align`: prints the beads of two files. Resolves to the exit code: 0 aligned, 1 refused (why on stderr), 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const source = openSide(asked.source);
  if (!source.ok) return say(process.stderr, `${source.error}\n`, 1);
  const target = openSide(asked.target);
  if (!target.ok) return say(process.stderr, `${target.error}\n`, 1);
  const sourceLang = asked.lang ?? source.value.lang;
  if (asked.lang === undefined && source.value.lang === target.value.lang)
    return say(process.stderr, `${sameLanguage(asked, sourceLang)}\n`, 1);
  const [from, to] = [source.value.lines, target.value.lines];
  const beads = alignLines(from, to, { sourceLang, lexicon: await loadLexicon() });
  const shown = asked.json ? JSON.stringify({ beads }, null, 2) : toTable(beads, from, to);
  return say(process.stdout, `${shown}\n`, 0);
}

interface Asked {
  readonly source: string;
  readonly target: string;
  readonly json: boolean;
  readonly lang?: Lang;
}

function readArguments(args: readonly string[]): Asked | "help" | { readonly wrong: string } {
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
    const [source, target, ...more] = positionals;
    if (source === undefined || target === undefined) return { wrong: "Which SOURCE and TARGET?" };
    if (more.length > 0) return { wrong: `Two files, not also ${more.join(", ")}.` };
    const { json, source: lang } = values;
    if (lang === undefined) return { source, target, json };
    if (lang === "en" || lang === "zh") return { source, target, json, lang };
    return { wrong: `--source is en or zh, not ${lang}.` };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
}

interface Side {
  readonly lines: readonly string[];
  readonly lang: Lang;
}

/** The lines of a file and their language, or in one line why it cannot be aligned. */
function openSide(file: string): Result<Side, string> {
  const bytes = openFile(file);
  if (!bytes.ok) return bytes;
  const decoded = decode(bytes.value);
  if (!decoded.ok) {
    const { line, code, message } = decodeRefusal(decoded.error);
    const place = line === 0 ? file : `${file}:${line}`;
    return err(code === "empty" ? emptySide(file) : `${place}: ${message}`);
  }
  const lines = splitLines(decoded.value.content);
  const lang = langOfLines(lines);
  return lang === null ? err(emptySide(file)) : ok({ lines, lang });
}

function emptySide(file: string): string {
  return `${file}: No line holds English or Chinese. Expected is plain text, a segment a line, all in one of them: check that it is the right file.`;
}

const langNames: Readonly<Record<Lang, string>> = { en: "English", zh: "Chinese" };

function sameLanguage({ source, target }: Asked, lang: Lang): string {
  return `${target}: Most lines are ${langNames[lang]}, and so are those of ${source}. Expected is ${langNames[otherLang(lang)]} here: name the translation as TARGET, or say the language of SOURCE with --source.`;
}

function toTable(
  beads: readonly Bead[],
  source: readonly string[],
  target: readonly string[],
): string {
  const rows = beads.flatMap((bead) => [
    `${bead.source.length}–${bead.target.length}  ${bead.probability.toFixed(2)}`,
    ...bead.source.map((line) => `  source ${String(line).padStart(5)}  ${source[line] ?? ""}`),
    ...bead.target.map((line) => `  target ${String(line).padStart(5)}  ${target[line] ?? ""}`),
  ]);
  const doubtful = beads.filter(({ probability }) => probability < 0.9).length;
  const counts = `${beads.length} beads from ${source.length} and ${target.length} lines (counted from 0); ${doubtful} below 0.90`;
  return [counts, "", ...rows].join("\n");
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
