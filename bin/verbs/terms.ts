import type { ParsedText } from "#lib/language/align/parsed-text";
import { auditTerms } from "#lib/language/terms/audit/audit-terms";
import { findWordings } from "#lib/language/terms/audit/find-wordings";
import type { Finding } from "#lib/language/terms/audit/finding";
import type { Term } from "#lib/language/terms/term";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { findTerms } from "#lib/lexicon/text-thread";
import { openText } from "./open-text.ts";
import { findingToJson, showFindings } from "./show-findings.ts";
import { readTextArguments } from "./text-arguments.ts";

const usage = `Usage: duizhao terms FILE [FILE] [--json] [--audit] [--source en|zh] [--format NAME]

Finds the terms of a bilingual text and their translations as they stand in it, best first.

tier         core: the text cannot be followed without it; useful: worth a card; doubtful: worth a look
probability  the chance that someone making a glossary of the text would keep it
✓            the translation may be trusted unseen; where it may not, others proposed follow it in brackets

  --json         print [{ source, kind, score, probability, tier, forms, targets: [{ text, count, units }], isCertain, choices,
                 untranslated, units }], units counted from 1
  --audit        also print where the text is not consistent with itself; as JSON then { terms, findings: [{ type, score, terms,
                 groups: [{ term, translation, count, isGuess, places: [{ unit, side, start, end }] }] }] }
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --format NAME  how the file is laid out, where it is read wrongly
  --help         print this

Exit codes: 0 read, 1 refused, 2 wrong usage.
`;

/** `duizhao terms`: prints the terms of a file. Resolves to the exit code: 0 read, 1 refused (why on stderr), 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readTextArguments(args, { flags: ["json", "audit"] });
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const parsed = await openText(asked.files, asked.options);
  if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
  const terms = await findTerms(parsed.value.units);
  const findings = asked.flags.has("audit") ? await audit(terms, parsed.value) : null;
  const shown = asked.flags.has("json") ? toJson(terms, findings) : toTable(terms, findings);
  return say(process.stdout, `${shown}\n`, 0);
}

/** Nobody has ruled on a text that is only read: every inconsistency counts. */
async function audit(terms: readonly Term[], { units }: ParsedText): Promise<readonly Finding[]> {
  const unruled = terms.map((term) => ({ ...term, id: term.source, rulings: new Map() }));
  const languages = englishChinese(await loadLexicon());
  return auditTerms(unruled, units, { wordings: findWordings(units, unruled, languages) });
}

function toJson(terms: readonly Term[], findings: readonly Finding[] | null): string {
  const shown = terms.map(termToJson);
  const whole = findings === null ? shown : { terms: shown, findings: findings.map(findingToJson) };
  return JSON.stringify(whole, null, 2);
}

function termToJson(term: Term) {
  const { source, kind, score, probability, tier, forms } = term;
  const { targets, isCertain, choices, untranslated, units } = term;
  return {
    source,
    kind,
    score: rounded(score),
    probability: rounded(probability),
    tier,
    forms,
    targets: targets.map(({ text, count, units }) => ({ text, count, units })),
    isCertain,
    choices,
    untranslated,
    units,
  };
}

function rounded(share: number): number {
  return Number(share.toFixed(3));
}

function toTable(terms: readonly Term[], findings: readonly Finding[] | null): string {
  const counts = (["core", "useful", "doubtful"] as const).map(
    (tier) => `${terms.filter((term) => term.tier === tier).length} ${tier}`,
  );
  const certain = terms.filter(({ isCertain }) => isCertain).length;
  return [
    `${terms.length} ${terms.length === 1 ? "term" : "terms"}, best first: ${counts.join(", ")}; ${certain} with a certain translation (✓)`,
    "",
    ...terms.map(toRow),
    ...(findings === null ? [] : ["", showFindings(findings)]),
  ].join("\n");
}

function toRow({ tier, probability, kind, source, isCertain, targets, choices, ...rest }: Term) {
  const translations = targets.map(({ text, count }) => `${text} ×${count}`).join(", ") || "–";
  const others = choices.filter((choice) => !targets.some(({ text }) => text === choice));
  const proposed = others.length === 0 ? "" : ` [${others.join(", ")}]`;
  const mark = isCertain ? "✓" : " ";
  const places = placesOf(rest);
  return `${tier.padEnd(8)}  ${probability.toFixed(2)}  ${kind.padEnd(9)}  ${source}  ↔ ${mark} ${translations}${proposed}  (${places})`;
}

function placesOf({ units, untranslated }: Pick<Term, "units" | "untranslated">): string {
  const without = untranslated.length === 0 ? "" : `; untranslated in ${untranslated.join(", ")}`;
  return `${units.join(", ")}${without}`;
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
