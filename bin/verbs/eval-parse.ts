import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { hostileFiles, lostLines, wholeFrom } from "#bench/hostile";
import { measureParse, type ParseMeasure } from "#bench/measure-parse";
import { type ParseGold, readParseGold } from "#bench/parse-gold";
import { readBytes } from "#lib/language/align/read-bytes";
import { readText } from "#lib/language/align/read-text";
import { refusal } from "#lib/language/align/refusal";
import type { Lexicon } from "#lib/language/text/lexicon";
import { loadLexicon } from "#lib/lexicon/load-lexicon";

const usage = `Usage: duizhao eval-parse [FOLDER] [--show] [--no-lexicon]
       duizhao eval-parse --hostile N [--seed N]

Reads texts and compares what was read with gold: NAME.gold.json or NAME.segments.json in FOLDER; without one, bench/gold/parse.

format   the format and the encoding were detected
F1       over pairs that are right to the letter on both sides (lines that face nothing are pairs too)
lost     lines that are in no segment, no doubt and no list
kinds    pairs whose kind (title, note, sponsor, …) is wrong
doubts   irregular places of the gold that were found, that were missed, and doubts the gold does not know

--show        also print what differs
--no-lexicon  read without dictionaries
--hostile N   read N random and spoiled texts instead: none may throw, lose a line or take over a second
`;

const root = join(import.meta.dirname, "..", "..");

/** `duizhao eval-parse`. Resolves to the exit code: 0 measured, 1 unreadable gold or a hostile text that broke the reading, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if (asked === null) return say(process.stderr, usage, 2);
  if (asked.hostile > 0) return measureHostile(asked.hostile, asked.seed);
  const golds = openGold(asked.folder);
  if (typeof golds === "string") return say(process.stderr, `${golds}\n`, 1);
  const lexicon = asked.withLexicon ? await loadLexicon() : null;
  return measureAll(golds, lexicon, asked.isShown);
}

interface Asked {
  readonly folder: string;
  readonly hostile: number;
  readonly seed: number;
  readonly isShown: boolean;
  readonly withLexicon: boolean;
}

function readArguments(args: readonly string[]): Asked | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        hostile: { type: "string", default: "0" },
        seed: { type: "string", default: "20261123" },
        show: { type: "boolean", default: false },
        "no-lexicon": { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const [hostile, seed] = [Number(values.hostile), Number(values.seed)];
    if (positionals.length > 1 || !Number.isInteger(hostile) || !Number.isInteger(seed))
      return null;
    return {
      folder: positionals[0] ?? join(root, "bench", "gold", "parse"),
      hostile,
      seed,
      isShown: values.show,
      withLexicon: !values["no-lexicon"],
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return null;
  }
}

function openGold(folder: string): readonly ParseGold[] | string {
  try {
    const golds = readParseGold(folder, join(root, "seeds"));
    return golds.length > 0
      ? golds
      : `${folder}: There is no NAME.gold.json or NAME.segments.json.`;
  } catch (error) {
    return `${folder}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function measureAll(
  golds: readonly ParseGold[],
  lexicon: Lexicon | null,
  isShown: boolean,
): number {
  const head = [
    "text",
    "format",
    "title",
    "pairs",
    "F1",
    "lost",
    "kinds",
    "found",
    "missed",
    "false",
  ];
  process.stdout.write(`${toRow(head)}\n`);
  const f1s: number[] = [];
  for (const gold of golds) {
    const files = gold.files.map(({ path }) => ({ name: path, bytes: readFileSync(path) }));
    const parsed = readBytes(files, { lexicon });
    if (!parsed.ok) {
      process.stdout.write(`${gold.name}: refused, ${parsed.error.message}\n`);
      f1s.push(0);
      continue;
    }
    const measured = measureParse(parsed.value, gold);
    f1s.push(measured.f1);
    process.stdout.write(`${toRow(cellsOf(gold, measured))}\n`);
    if (isShown) process.stdout.write(differencesOf(gold, measured));
  }
  const mean = f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length;
  process.stdout.write(
    `\n${f1s.length} texts, mean F1 ${mean.toFixed(3)}, worst ${Math.min(...f1s).toFixed(3)}\n`,
  );
  return 0;
}

function cellsOf(gold: ParseGold, measured: ParseMeasure): string[] {
  return [
    gold.name,
    measured.isFormatRight ? "yes" : "NO",
    measured.isTitleRight ? "yes" : "NO",
    String(measured.pairs),
    measured.f1.toFixed(3),
    String(measured.lostLines.length),
    String(measured.wrongKinds.length),
    `${measured.found}/${gold.anomalies.length}`,
    String(measured.missed.length),
    String(measured.invented.length),
  ];
}

function differencesOf(gold: ParseGold, measured: ParseMeasure): string {
  const notes = [
    ...measured.unlike,
    ...measured.lostLines.map((line) => `lost line ${line}`),
    ...measured.wrongKinds.map((kind) => `kind of pair ${kind}`),
    ...measured.missed.map((doubt) => `missed ${doubt}`),
    ...measured.invented.map((doubt) => `false ${doubt}`),
    ...(gold.beside.length === 0 ? [] : [`not of reading: ${gold.beside.join(", ")}`]),
  ];
  return notes.map((note) => `    ${note}\n`).join("");
}

function toRow([name = "", ...cells]: readonly string[]): string {
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(8)).join("")}`;
}

/** The longest a text of this kind may take, in milliseconds. */
const maxMs = 1000;

function measureHostile(count: number, seed: number): number {
  const talk = readFileSync(join(root, "seeds", "next-training-paradigm.en-zh.txt"), "utf8");
  const pairs = readText(talk).units.map(
    ({ source, target }) => [source.text, target.text] as const,
  );
  const random = wholeFrom(seed);
  let failed = 0;
  let slowestMs = 0;
  for (let round = 0; round < count; round += 1) {
    const files = hostileFiles(pairs, random);
    const started = performance.now();
    const fault = faultOf(() => lostLines(readAndRefuse(files)));
    const elapsedMs = performance.now() - started;
    slowestMs = Math.max(slowestMs, elapsedMs);
    if (fault === null && elapsedMs <= maxMs) continue;
    failed += 1;
    const why = fault ?? `took ${Math.round(elapsedMs)} ms`;
    process.stdout.write(`round ${round}: ${why}\n    ${JSON.stringify(files).slice(0, 2000)}\n`);
  }
  process.stdout.write(
    `${count} hostile texts, seed ${seed}: ${failed} failed, slowest ${Math.round(slowestMs)} ms\n`,
  );
  return failed === 0 ? 0 : 1;
}

function readAndRefuse(files: Parameters<typeof readText>[0]) {
  const parsed = readText(files);
  refusal(parsed);
  return parsed;
}

function faultOf(read: () => readonly number[]): string | null {
  try {
    const lost = read();
    return lost.length === 0 ? null : `lost lines ${lost.join(", ")}`;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
