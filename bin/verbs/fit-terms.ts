import { fitWeights, type JudgedCandidate, judgeCandidates, writeWeights } from "#bench/fit-terms";
import { f1Of, meanOf, shareOf } from "#bench/measure-terms";
import { measureTermText } from "#bench/measure-terms-text";
import { developmentTexts, textOfFiles } from "#bench/terms-texts";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { LanguagePair } from "#lib/language/text/language-pair";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { type OpenedTermText, openTermTexts } from "./open-term-text.ts";

const usage = `Usage: duizhao fit-terms [FILE GOLD …]

Fits the weights of termhood to the development texts of the project, and to each FILE with its GOLD besides; prints them as they stand in
lib/language/terms/termhood/termhood-weights.ts. Before them, what each text gives with weights fitted to the others:

F1      of as many proposals as the gold has entries
core    recall of core entries among twice as many proposals

--help  print this

Exit codes: 0 fitted, 1 unreadable, 2 wrong usage.
`;

/** `duizhao fit-terms`: prints weights. Resolves to the exit code: 0 fitted, 1 unreadable, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) return say(process.stdout, usage, 0);
  if (args.length % 2 === 1 || args.some((arg) => arg.startsWith("-")))
    return say(process.stderr, `FILE and GOLD go in pairs.\n\n${usage}`, 2);
  const named = args.flatMap((file, at) =>
    at % 2 === 0 ? [textOfFiles(file, args[at + 1] ?? "")] : [],
  );
  const kept = named.find(({ isAside }) => isAside);
  if (kept) return say(process.stderr, `${kept.file}: Kept aside; nothing is fitted to it.\n`, 2);
  const opened = await openTermTexts([...developmentTexts(), ...named]);
  if (!opened.ok) return say(process.stderr, `${opened.error}\n`, 1);
  const languages = englishChinese(await loadLexicon());
  const judged = opened.value.map(({ units, gold }) => judgeCandidates(units, gold, languages));
  process.stdout.write(leaveEachOut(opened.value, judged, languages));
  return say(process.stdout, writeWeights(fitWeights(judged)), 0);
}

function leaveEachOut(
  texts: readonly OpenedTermText[],
  judged: readonly (readonly JudgedCandidate[])[],
  languages: LanguagePair,
): string {
  const rows = texts.map(({ text, units, gold }, at) => {
    const weights = fitWeights(judged.filter((_, other) => other !== at));
    const { ranking } = measureTermText(units, gold, languages, { weights });
    return { name: text.name, f1: f1Of(ranking), core: shareOf(ranking.core) };
  });
  const mean = {
    name: "mean",
    f1: meanOf(rows.map(({ f1 }) => f1)),
    core: meanOf(rows.map(({ core }) => core)),
  };
  const lines = [...rows, mean].map(
    ({ name, f1, core }) =>
      `${name.padEnd(12)}  F1 ${(f1 ?? 0).toFixed(3)}  core ${(core ?? 0).toFixed(3)}`,
  );
  return `Each text by the others\n${lines.join("\n")}\n\n`;
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
