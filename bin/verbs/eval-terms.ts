import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { measureTermText } from "#bench/measure-terms-text";
import { listTermErrors } from "#bench/terms-errors";
import type { TextReport } from "#bench/terms-figures";
import { fitterWithout } from "#bench/terms-leave-one-out";
import { reportTerms, termsReportToJson } from "#bench/terms-report";
import {
  asideTexts,
  developmentTexts,
  type TermText,
  textOfFiles,
  textsIn,
} from "#bench/terms-texts";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { err, ok, type Result } from "#lib/result";
import { type OpenedTermText, openTermTexts } from "./open-term-text.ts";

const usage = `Usage: duizhao eval-terms [--leave-one-out] [--aside] [--errors] [--json] [FOLDER | FILE GOLD …]

Finds the terms of bilingual texts and compares them with gold lists, beside three baselines over the same candidates. Measures every
NAME.txt with a NAME.terms.json in FOLDER, or each FILE against its GOLD; without them the development texts of the project.

Finding: P, R, F1 of as many proposals as the gold has entries (marginal entries count neither for nor against); core: recall of core
entries among twice as many. The same for the baselines: TF-IDF, C-value, frequency.

Translations, of entries found among what a learner is shown, then (known) of all entries given as terms, which measures pairing alone:
  first, of 3  the first translation is one of the gold's; one of the first three offered is
  var R, P     of pairs of term and translation; (stand): the gold's that stand in the units
  certain      share whose translation is offered as certain; right: of those, the right ones
  untr R, P    of pairs of term and unit without a translation

mean is over texts, together over all their entries; full lists are gold lists of two entries a pair and more. At last: how probable proposals were said to be, and how many the gold has.

--leave-one-out  measure each text with weights fitted to the development texts without it (takes minutes)
--aside          measure the texts that are kept aside too
--errors         also print what went wrong in development texts
--json           print the figures as JSON
--help           print this

Exit codes: 0 measured, 1 unreadable, 2 wrong usage.
`;

/** `duizhao eval-terms`: prints figures for each text. Resolves to the exit code: 0 measured, 1 unreadable, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const chosen = chooseTexts(asked);
  const texts = chosen.ok ? await openTermTexts(chosen.value) : chosen;
  if (!texts.ok) return say(process.stderr, `${texts.error}\n`, 1);
  const fittedOn = asked.leaveOneOut ? await openTermTexts(developmentTexts()) : ok([]);
  if (!fittedOn.ok) return say(process.stderr, `${fittedOn.error}\n`, 1);
  const languages = englishChinese(await loadLexicon());
  const weightsFor = fitterWithout(fittedOn.value.map(toFittingText), languages);
  const measured = texts.value.map(({ text, units, gold }): TextReport => {
    const fitted = asked.leaveOneOut ? weightsFor(resolve(text.file)) : {};
    const measure = measureTermText(units, gold, languages, fitted);
    // What was kept aside stays unseen.
    if (asked.errors && !text.isAside)
      process.stdout.write(`${text.name}\n${listTermErrors(measure, gold, units)}\n\n`);
    return { name: text.name, isAside: text.isAside, measure };
  });
  return say(process.stdout, asked.json ? termsReportToJson(measured) : reportTerms(measured), 0);
}

function toFittingText({ text, units, gold }: OpenedTermText) {
  return { id: resolve(text.file), units, gold };
}

interface Asked {
  readonly places: readonly string[];
  readonly aside: boolean;
  readonly errors: boolean;
  readonly json: boolean;
  readonly leaveOneOut: boolean;
}

function readArguments(args: readonly string[]): Asked | "help" | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        aside: { type: "boolean", default: false },
        errors: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        "leave-one-out": { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    if (values.aside && positionals.length > 0)
      return { wrong: "--aside measures the project's own texts: name no others with it." };
    if (values.errors && values.json)
      return { wrong: "--errors are no JSON: ask for one of them." };
    if (positionals.length > 1 && positionals.length % 2 === 1)
      return { wrong: "FILE and GOLD go in pairs." };
    const { aside, errors, json } = values;
    return { places: positionals, aside, errors, json, leaveOneOut: values["leave-one-out"] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
}

function chooseTexts({ places, aside }: Asked): Result<readonly TermText[], string> {
  const [folder] = places;
  if (folder === undefined)
    return ok(aside ? [...developmentTexts(), ...asideTexts()] : developmentTexts());
  if (places.length > 1)
    return ok(
      places.flatMap((file, at) => (at % 2 === 0 ? [textOfFiles(file, places[at + 1] ?? "")] : [])),
    );
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return err(`${folder}: There is no such folder. Name a folder, or FILE and GOLD.`);
  const texts = textsIn(folder);
  return texts.length > 0
    ? ok(texts)
    : err(`${folder}: There is no NAME.txt with a NAME.terms.json.`);
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
