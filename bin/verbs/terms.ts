import type { Term } from "#lib/language/terms/term";
import { findTerms } from "#lib/lexicon/text-thread";
import { showText } from "./show-text.ts";

const usage = `Usage: duizhao terms FILE [--json] [--source en|zh]

Finds the terms of a bilingual text and their translations as they stand in it, best first.

  --json         print [{ source, kind, score, targets: [{ text, count, units }], units }], units counted from 1
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --help         print this

Exit codes: 0 read, 1 refused, 2 wrong usage.
`;

/** `duizhao terms`: prints the terms of a file. Resolves to the exit code: 0 read, 1 refused (why on stderr), 2 wrong usage. */
export function run(args: readonly string[]): Promise<number> {
  return showText(args, usage, async ({ units }, { json }) => {
    const terms = await findTerms(units);
    return json ? JSON.stringify(terms.map(toJson), null, 2) : toTable(terms);
  });
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
