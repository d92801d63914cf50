import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type MeasuredAudit, measureAudit, type Verdict } from "#bench/measure-audit";
import { plantWays } from "#bench/plant-inconsistency";
import { randomFrom } from "#bench/random-from";
import { type GoldTerm, parseTermGold } from "#bench/terms-gold";
import { asideTexts, developmentTexts } from "#bench/terms-texts";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { openText } from "./open-text.ts";

const usage = `Usage: duizhao eval-audit [--plants N] [--seed N] [--least SCORE] [--show] [--aside]

Plants inconsistencies in bilingual texts with gold lists, lets their terms be found and audited, and judges what is listed. Five ways: another word of the
dictionary (synonym), a mixture of two (mixed), the English left as it is (kept), left out (omitted), the translation of another term (shared).

recall     share of the planted that are listed
precision  share of the listed that are planted, or that the gold list has too (several translations of an entry, one of several entries)
omitted    listed as untranslated, and none of the gold's translations stands there: true, but nothing the gold list tells; wrong for the precision

--plants N   how many, over all texts (30)      --seed N       another choice of them (1)
--least S    list what scores from S on         --show         print what was missed, and what is wrong
--aside      plant in the texts that are kept aside too, without showing them
`;

interface Asked {
  readonly plants: number;
  readonly seed: number;
  readonly leastScore: number | undefined;
  readonly isShown: boolean;
  readonly withAside: boolean;
}

interface OpenedText {
  readonly name: string;
  readonly isAside: boolean;
  readonly units: readonly Unit[];
  readonly gold: readonly GoldTerm[];
}

/** `duizhao eval-audit`: prints figures. Resolves to the exit code: 0 measured, 1 unreadable, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(process.stdout, usage, 0);
  const asked = readArguments(args);
  if (typeof asked === "string") return say(process.stderr, `${asked}\n\n${usage}`, 2);
  const languages = englishChinese(await loadLexicon());
  const texts: OpenedText[] = [];
  for (const text of [...developmentTexts(), ...(asked.withAside ? asideTexts() : [])]) {
    const parsed = await openText([text.file], { sourceLang: "en" });
    if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
    const gold = parseTermGold(readFileSync(text.goldFile, "utf8"));
    texts.push({ ...text, units: parsed.value.units, gold });
  }
  process.stdout.write(`${asked.plants} inconsistencies, seed ${asked.seed}\n\n`);
  sayOwn(texts, asked, languages);
  sayPlanted(texts, asked, languages);
  return 0;
}

/** What is listed in the texts as they are. */
function sayOwn(
  texts: readonly OpenedText[],
  { leastScore, seed }: Asked,
  languages: LanguagePair,
): void {
  process.stdout.write("The texts' own\n");
  for (const text of texts) {
    const { judged } = measureAudit(text, {
      ways: [],
      random: randomFrom(seed),
      languages,
      leastScore,
    });
    process.stdout.write(
      `${text.name}: ${judged.length} listed, ${countVerdicts([{ planted: [], judged }])}\n`,
    );
    if (text.isAside) continue;
    for (const { says, verdict } of judged) process.stdout.write(`  ${verdict.padEnd(8)}${says}\n`);
  }
}

function sayPlanted(texts: readonly OpenedText[], asked: Asked, languages: LanguagePair): void {
  const all: MeasuredAudit[] = [];
  let left = asked.plants;
  for (let round = 0; left > 0; round += 1) {
    for (const [at, text] of texts.entries()) {
      if (left <= 0) break;
      const random = randomFrom(asked.seed * 1000 + round * 100 + at);
      const ways = plantWays.slice(0, Math.min(left, plantWays.length));
      const measured = measureAudit(text, {
        ways,
        random,
        languages,
        leastScore: asked.leastScore,
      });
      left -= measured.planted.length;
      all.push(measured);
      if (asked.isShown && !text.isAside) showMistakes(text.name, measured);
    }
  }
  process.stdout.write("\nPlanted\nway        planted  found\n");
  const plants = all.flatMap(({ planted }) => planted);
  for (const way of [...plantWays, "all"] as const) {
    const some = plants.filter(({ plant }) => way === "all" || plant.way === way);
    const found = some.filter(({ isFound }) => isFound).length;
    const recall = (found / Math.max(some.length, 1)).toFixed(3);
    process.stdout.write(
      `${way.padEnd(10)} ${String(some.length).padStart(7)}  ${String(found).padStart(5)}  recall ${recall}\n`,
    );
  }
  process.stdout.write(`\n${countVerdicts(all)}\n`);
  const types = [
    ...new Set(all.flatMap(({ judged }) => judged.map(({ finding }) => finding.type))),
  ];
  for (const type of types.sort()) {
    const ofType = all.map(({ judged }) => ({
      planted: [],
      judged: judged.filter(({ finding }) => finding.type === type),
    }));
    process.stdout.write(`${type.padEnd(22)} ${countVerdicts(ofType)}\n`);
  }
}

function countVerdicts(all: readonly MeasuredAudit[]): string {
  const judged = all.flatMap((one) => one.judged);
  const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length;
  const right = count("planted") + count("own");
  const precision = judged.length === 0 ? "–" : (right / judged.length).toFixed(3);
  return `planted ${count("planted")}, own ${count("own")}, omitted ${count("omitted")}, wrong ${count("wrong")}; precision ${precision}`;
}

function showMistakes(name: string, { planted, judged }: MeasuredAudit): void {
  for (const { plant, isFound, seen } of planted)
    if (!isFound)
      process.stdout.write(
        `${name}: missed ${plant.way} ${plant.en}: ${plant.zh} → ${plant.wording || "–"} (${plant.units.join(" ")}) ${plant.other ?? ""}; seen: ${seen}\n`,
      );
  for (const { says, verdict } of judged)
    if (verdict === "wrong" || verdict === "omitted")
      process.stdout.write(`${name}: ${verdict} ${says}\n`);
}

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        plants: { type: "string", default: "30" },
        seed: { type: "string", default: "1" },
        least: { type: "string" },
        show: { type: "boolean", default: false },
        aside: { type: "boolean", default: false },
      },
    });
    const [plants, seed] = [Number(values.plants), Number(values.seed)];
    const leastScore = values.least === undefined ? undefined : Number(values.least);
    if (![plants, seed].every((one) => Number.isInteger(one) && one > 0))
      return "--plants and --seed take a number from 1 on.";
    if (Number.isNaN(leastScore)) return "--least takes a number.";
    return { plants, seed, leastScore, isShown: values.show, withAside: values.aside };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return error.message;
  }
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
