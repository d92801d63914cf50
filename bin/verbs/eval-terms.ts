import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBitext } from "#lib/language/terms/bitext";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { findCandidates } from "#lib/language/terms/find-candidates";
import { foldChinese, foldTermKey } from "#lib/language/text/fold";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Unit } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { openText } from "./open-text.ts";

const usage = `Usage: duizhao eval-terms [FILE GOLD …]

Measures term extraction against gold lists, beside two baselines over the same candidates. Without arguments: the sample talk
and the texts in bench/gold.

P, R, F1  of as many proposals as the gold has entries (marginal entries count neither for nor against)
core      recall of core entries among twice as many proposals
first     share of found terms whose first translation is one of the gold's
`;

const root = join(import.meta.dirname, "..", "..");
const ownTexts = [
  ["seeds/next-training-paradigm.en-zh.txt", "bench/gold/seed.terms.json"],
  ["bench/gold/astronomy.txt", "bench/gold/astronomy.terms.json"],
  ["bench/gold/bread.txt", "bench/gold/bread.terms.json"],
].map((pair) => pair.map((path) => join(root, path)));

/** `duizhao eval-terms`: prints figures for each text. Resolves to the exit code: 0 measured, 1 unreadable, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(process.stdout, usage, 0);
  if (args.length % 2 === 1)
    return say(process.stderr, `FILE and GOLD go in pairs.\n\n${usage}`, 2);
  const pairs = args.length > 0 ? inPairs(args) : ownTexts;
  const lexicon = await loadLexicon();
  for (const [file = "", goldFile = ""] of pairs) {
    const parsed = await openText([file]);
    if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
    const gold = readGold(goldFile);
    if (typeof gold === "string") return say(process.stderr, `${gold}\n`, 1);
    process.stdout.write(`${measureText(file, parsed.value.units, gold, lexicon)}\n`);
  }
  return 0;
}

interface GoldEntry {
  readonly en: string;
  readonly zh: readonly string[];
  readonly tier: "core" | "useful" | "marginal";
  readonly forms: readonly string[];
}

interface Proposal {
  readonly source: string;
  readonly first: string | null;
}

function measureText(
  file: string,
  units: readonly Unit[],
  gold: readonly GoldEntry[],
  lexicon: Lexicon,
): string {
  const size = gold.filter((entry) => entry.tier !== "marginal").length;
  const options = { most: 1e6, leastScore: 0.1 };
  const started = performance.now();
  const terms = extractTerms(units, lexicon, options);
  const elapsedMs = Math.round(performance.now() - started);
  const rows: readonly (readonly [string, readonly Proposal[]])[] = [
    ["terms", terms.map((one) => ({ source: one.source, first: one.targets[0]?.text ?? null }))],
    ["TF-IDF", rankBaseline(units, lexicon, (count, rarity) => count * rarity)],
    ["frequency", rankBaseline(units, lexicon, (count) => count)],
  ];
  const kept = extractTerms(units, lexicon).length;
  return [
    `${file}: ${units.length} units, ${size} gold entries, ${kept} terms proposed, ${elapsedMs} ms`,
    "             P      R      F1     core   first",
    ...rows.map(([name, proposals]) => toRow(name, scoreProposals(proposals, gold, size))),
    "",
  ].join("\n");
}

function scoreProposals(proposals: readonly Proposal[], gold: readonly GoldEntry[], size: number) {
  const entryOf = indexGold(gold);
  const judged = proposals
    .map((proposal) => ({ proposal, entry: entryOf(proposal.source) }))
    .filter(({ entry }) => entry?.tier !== "marginal");
  const foundIn = (most: number) =>
    new Set(judged.slice(0, most).flatMap(({ entry }) => (entry ? [entry] : [])));
  const found = foundIn(size).size;
  const precision = found / Math.min(size, Math.max(judged.length, 1));
  const recall = found / size;
  const core = gold.filter((entry) => entry.tier === "core");
  const coreFound = [...foundIn(2 * size)].filter((entry) => entry.tier === "core").length;
  const paired = judged.filter(({ entry, proposal }) => entry && proposal.first !== null);
  const right = paired.filter(({ entry, proposal }) =>
    entry?.zh.map(foldChinese).includes(foldChinese(proposal.first ?? "")),
  );
  return {
    precision,
    recall,
    f1: found === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    coreRecall: coreFound / Math.max(core.length, 1),
    firstRight: paired.length === 0 ? null : right.length / paired.length,
  };
}

/** Gold entries by folded form, one inflected otherwise included. */
function indexGold(gold: readonly GoldEntry[]) {
  const byKey = new Map<string, GoldEntry>();
  for (const entry of gold) for (const form of entry.forms) byKey.set(foldTermKey(form), entry);
  for (const entry of gold) byKey.set(foldTermKey(entry.en), entry);
  return (source: string) => byKey.get(foldTermKey(source)) ?? null;
}

/** The same candidates ranked by how often they stand, with or without how rare their words are in general English. */
function rankBaseline(
  units: readonly Unit[],
  lexicon: Lexicon,
  weigh: (count: number, rarity: number) => number,
): readonly Proposal[] {
  const zipfOf = (word: string) => lexicon.englishZipf(word) || 1;
  return findCandidates(readBitext(units, lexicon))
    .map(({ key, mentions }) => {
      const words = key.split(" ");
      const rarity = words.reduce((sum, word) => sum + 9 - zipfOf(word), 0) / words.length;
      return { source: key, first: null, score: weigh(mentions.length, rarity) };
    })
    .sort((a, b) => b.score - a.score);
}

function toRow(name: string, figures: ReturnType<typeof scoreProposals>): string {
  const { precision, recall, f1, coreRecall, firstRight } = figures;
  const cells = [precision, recall, f1, coreRecall, firstRight].map((value) =>
    value === null ? "–    " : value.toFixed(3),
  );
  return `${name.padEnd(11)}  ${cells.join("  ")}`;
}

function readGold(file: string): readonly GoldEntry[] | string {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly GoldEntry[];
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function inPairs(args: readonly string[]): readonly (readonly string[])[] {
  return args.flatMap((file, at) => (at % 2 === 0 ? [[file, args[at + 1] ?? ""]] : []));
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
