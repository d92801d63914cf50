import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measurePlanting, type Outcome, proposeFor, type Way } from "#bench/measure-doctor";
import { randomFrom } from "#bench/random-from";
import type { CleanText } from "#bench/spoil-rows";
import { type Fault, faults } from "#lib/language/align/doctor/repair";
import { readText } from "#lib/language/align/read-text";
import type { Lexicon } from "#lib/language/text/lexicon";
import { loadLexicon } from "#lib/lexicon/load-lexicon";

const usage = `Usage: duizhao eval-doctor [--plants N] [--seed N] [--fault KIND] [--no-lexicon] [--show] [FILE …]

Plants one fault at a time in texts that are whole, lets them be read and mended, and compares who faces whom with the truth.
Without FILE: the sample talk and the texts in bench/gold. Each text is read in both directions and both orders of the lines.

file       the spoiled lines are read like any file; rows: they stand in a table or the database as they fell
found      a repair is proposed at the place, or none was needed; named: under the fault's own name
F1         of the rows that hold a line the fault is about, every repair with probability from 0.5 on applied
certain    the same with only those that are done unasked
harm       plantings where that made a row wrong that was right; false: repairs proposed at other places
`;

const root = join(import.meta.dirname, "..", "..");
const ownTexts = [
  "seeds/next-training-paradigm.en-zh.txt",
  "bench/gold/astronomy.txt",
  "bench/gold/bread.txt",
].map((path) => join(root, path));

/** `found`: what the doctor finds in it as it stands; the variants are mended of that. */
interface EvaluatedText {
  readonly name: string;
  readonly found: readonly string[];
  readonly variants: readonly CleanText[];
}

interface Asked {
  readonly plants: number;
  readonly seed: number;
  readonly faults: readonly Fault[];
  readonly withLexicon: boolean;
  readonly isShown: boolean;
  readonly files: readonly string[];
}

/** `duizhao eval-doctor`: prints a table of fault × text. Resolves to the exit code: 0 measured, 1 unreadable, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(process.stdout, usage, 0);
  const asked = readArguments(args);
  if (typeof asked === "string") return say(process.stderr, `${asked}\n\n${usage}`, 2);
  const lexicon = asked.withLexicon ? await loadLexicon() : null;
  const texts: EvaluatedText[] = [];
  for (const file of asked.files) {
    const content = readFile(file);
    if (content === null) return say(process.stderr, `${file}: The file cannot be read.\n`, 1);
    texts.push({ name: file.split("/").at(-1) ?? file, ...variantsOf(content, lexicon) });
  }
  process.stdout.write(`${asked.plants} plantings each way, seed ${asked.seed}\n\n`);
  for (const text of texts) sayClean(text, lexicon);
  for (const way of ["file", "rows"] as const) sayFaults(texts, way, asked, lexicon);
  return 0;
}

/** The text both ways round: either language read, either line first. What the doctor finds in it as it is has been mended before. */
function variantsOf(
  content: string,
  lexicon: Lexicon | null,
): { readonly found: readonly string[]; readonly variants: readonly CleanText[] } {
  const first = readText(content, { lexicon });
  const repairs = Object.fromEntries(first.repairs.map(({ id }) => [id, true]));
  const { title, pairs, sourceLang } = readText(content, { lexicon, repairs });
  const rows = pairs.map(({ source, target }) => ({
    source: source?.text ?? null,
    target: target?.text ?? null,
  }));
  const isTitleApart =
    title !== null && !pairs.some((pair) => pair.source === title || pair.target === title);
  if (isTitleApart)
    rows.unshift({
      source: title.lang === sourceLang ? title.text : null,
      target: title.lang === sourceLang ? null : title.text,
    });
  const turned = rows.map(({ source, target }) => ({ source: target, target: source }));
  const targetLang = sourceLang === "en" ? "zh" : "en";
  const variants = (["source", "target"] as const).flatMap((side): CleanText[] => [
    { rows, sourceLang, first: side },
    { rows: turned, sourceLang: targetLang, first: side },
  ]);
  return { found: first.repairs.map(({ id }) => id), variants };
}

function sayClean({ name, found, variants }: EvaluatedText, lexicon: Lexicon | null): void {
  const counts = variants.flatMap((text) =>
    (["file", "rows"] as const).map((way) => proposeFor(text, way, lexicon)),
  );
  const proposals = counts.flat();
  const asItIs = found.length === 0 ? "nothing" : found.join(", ");
  process.stdout.write(
    `${name}: ${variants[0]?.rows.length ?? 0} rows; found as it is: ${asItIs}; mended so, ${proposals.length} proposals
`,
  );
  for (const { id, probability } of proposals)
    process.stdout.write(`  ${id} ${probability.toFixed(2)}\n`);
}

function sayFaults(
  texts: readonly EvaluatedText[],
  way: Way,
  { plants, seed, faults: planted, isShown }: Asked,
  lexicon: Lexicon | null,
): void {
  const each = Math.ceil(plants / (texts.length * planted.length));
  process.stdout.write(
    `\n${way.padEnd(16)}${"text".padEnd(24)} plants  found  named  F1     certain  harm  false\n`,
  );
  const all: Outcome[] = [];
  for (const fault of planted) {
    const ofFault: Outcome[] = [];
    for (const [at, { name, variants }] of texts.entries()) {
      const random = randomFrom(seed * 1000 + at * 10 + faults.indexOf(fault));
      const outcomes = Array.from({ length: each }, (_, nth) => {
        const text = variants[nth % variants.length];
        return text === undefined ? null : measurePlanting(text, fault, { way, lexicon, random });
      }).filter((outcome) => outcome !== null);
      ofFault.push(...outcomes);
      sayRow(fault, name, outcomes);
      if (isShown) for (const outcome of outcomes) showMiss(outcome);
    }
    sayRow(fault, "all", ofFault);
    all.push(...ofFault);
  }
  sayRow("all", "all", all);
}

function sayRow(fault: Fault | "all", name: string, outcomes: readonly Outcome[]): void {
  const total = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + count(outcome), 0);
  const f1 = (of: (outcome: Outcome) => Outcome["certain"]) =>
    (2 * total((one) => of(one).right)) /
    Math.max(
      total((one) => of(one).gold + of(one).got),
      1,
    );
  const share = (is: (outcome: Outcome) => boolean) =>
    total((one) => (is(one) ? 1 : 0)) / Math.max(outcomes.length, 1);
  const cells = [
    share((one) => one.found).toFixed(3),
    share((one) => one.named).toFixed(3),
    f1((one) => one).toFixed(3),
    f1((one) => one.certain).toFixed(3),
  ];
  const harmed = total((one) => (one.isHarmed ? 1 : 0));
  const falsely = total((one) => one.elsewhere);
  process.stdout.write(
    `${fault.padEnd(16)}${name.slice(0, 23).padEnd(24)} ${String(outcomes.length).padStart(6)}  ${cells.join("  ")}    ${String(harmed).padEnd(4)}  ${falsely}\n`,
  );
}

function showMiss({ spoiled, right, got, gold, found, elsewhere }: Outcome): void {
  if (right === got && right === gold && found && elsewhere === 0) return;
  const lines = spoiled.touched.map(({ side, text }) => `    ${side} ${text}\n`);
  process.stdout.write(
    `  right ${right} of ${gold}, got ${got}, found ${found}, elsewhere ${elsewhere}\n${lines.join("")}`,
  );
}

function readArguments(args: readonly string[]): Asked | string {
  const files: string[] = [];
  const numbers = { "--plants": 1000, "--seed": 1 };
  let planted: readonly Fault[] = faults;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? "";
    if (arg === "--plants" || arg === "--seed") {
      at += 1;
      const value = Number(args[at]);
      if (!Number.isInteger(value) || value < 1) return `${arg} takes a number from 1 on.`;
      numbers[arg] = value;
    } else if (arg === "--fault") {
      at += 1;
      planted = faults.filter((fault) => fault === args[at]);
      if (planted.length === 0) return `--fault takes one of ${faults.join(", ")}.`;
    } else if (arg.startsWith("--") && arg !== "--no-lexicon" && arg !== "--show")
      return `Unknown: ${arg}.`;
    else if (!arg.startsWith("--")) files.push(arg);
  }
  return {
    plants: numbers["--plants"],
    seed: numbers["--seed"],
    faults: planted,
    withLexicon: !args.includes("--no-lexicon"),
    isShown: args.includes("--show"),
    files: files.length > 0 ? files : ownTexts,
  };
}

function readFile(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
