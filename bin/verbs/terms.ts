import { parseArgs } from "node:util";
import type { Term } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";
import { findTerms } from "#lib/lexicon/find-terms";
import { openText } from "./open-text.ts";

const usage = `Usage: duizhao terms FILE [--json] [--source en|zh]

Finds the terms of a bilingual text and their translations as they stand in it, best first.

  --json         print [{ source, kind, score, targets: [{ text, count, units }], units }], units counted from 1
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --help         print this

Exit codes: 0 read, 1 refused, 2 wrong usage.
`;

/** `duizhao terms`: prints the terms of a file. Resolves to the exit code: 0 read, 1 refused (why on stderr), 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const parsed = openText(asked.file, asked.options);
  if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
  const terms = await findTerms(parsed.value.units);
  const shown = asked.json ? JSON.stringify(terms.map(toJson), null, 2) : toTable(terms);
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

function toJson({ source, kind, score, targets, units }: Term) {
  return { source, kind, score: Number(score.toFixed(3)), targets, units };
}

function toTable(terms: readonly Term[]): string {
  const rows = terms.map(({ source, kind, score, targets, units }) => {
    const translations = targets.map(({ text, count }) => `${text} ×${count}`).join(", ") || "–";
    return `${score.toFixed(2)}  ${kind.padEnd(9)}  ${source}  ↔  ${translations}  (${units.join(", ")})`;
  });
  return [`${terms.length} ${terms.length === 1 ? "term" : "terms"}, best first`, "", ...rows].join(
    "\n",
  );
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
