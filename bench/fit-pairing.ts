import { readFileSync } from "node:fs";
import { readText } from "#lib/language/align/read-text";
import { certaintyOf } from "#lib/language/terms/pairing/certainty";
import type { PairingWeights } from "#lib/language/terms/pairing/pairing-weights";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { measurePairings, reportPairings } from "./measure-pairings.ts";
import {
  certainFrom,
  fitJudged,
  fitSpans,
  type JudgedTerm,
  judgeBest,
  judgeProposals,
  judgeVariants,
  weighTerms,
} from "./pairing-fit.ts";
import { parseTermGold } from "./terms-gold.ts";
import { developmentTexts, textsIn } from "./terms-texts.ts";

/**
 * `npm run fit:pairing [-- FOLDER …]`: fits the weights of pairing on the development texts of the project (and those in FOLDER), prints how they do on each text
 * when fitted without it, then the weights fitted on all.
 */
const languages = englishChinese(await loadLexicon());
const texts = [...developmentTexts(), ...process.argv.slice(2).flatMap(textsIn)]
  .filter(({ isAside }) => !isAside)
  .map(({ name, file, goldFile }) => {
    const { units } = readText(readFileSync(file, "utf8"));
    const gold = parseTermGold(readFileSync(goldFile, "utf8"));
    return { name, terms: judgeProposals(units, gold, languages) };
  });

/** A translation that is said to be certain is right so often. */
const WANTED = 0.985;

const termsWithout = (left: readonly JudgedTerm[] | null) =>
  texts.flatMap(({ terms }) => (terms === left ? [] : terms));
const folds = texts.map(({ name, terms }) => {
  const weighed = weighTerms(terms, fitSpans(termsWithout(terms)));
  return { name, weighed, best: judgeBest(weighed), variants: judgeVariants(weighed) };
});
const sure = folds.map((fold) => {
  const others = folds.filter((other) => other !== fold);
  const certainty = fitJudged(others.flatMap(({ best }) => best));
  const variants = fitJudged(others.flatMap((other) => other.variants));
  const chances = fold.best.map(({ evidence, isRight }) => ({
    chance: certaintyOf(evidence, certainty),
    isRight,
  }));
  return { ...fold, chances, weights: { certainty, variants } };
});
const chances = sure.flatMap((fold) => fold.chances);
const certain = certainFrom(chances, WANTED);
const measured = sure.map(({ name, weighed, weights }) => ({
  name,
  pairings: measurePairings(weighed, { ...weights, certain }),
}));
process.stdout.write(reportPairings(measured, process.env.ERRORS === "1"));
for (const from of [0.5, 0.8, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98]) {
  const above = chances.filter(({ chance }) => chance >= from);
  const right = above.filter(({ isRight }) => isRight).length / above.length;
  const share = above.length / chances.length;
  process.stdout.write(
    `from ${from}: ${share.toFixed(3)} of the terms, ${right.toFixed(3)} right\n`,
  );
}

const fitted: PairingWeights = {
  spans: fitSpans(termsWithout(null)),
  variants: fitJudged(folds.flatMap(({ variants }) => variants)),
  certainty: fitJudged(folds.flatMap(({ best }) => best)),
  certain,
};
const rounded = JSON.stringify(
  fitted,
  (_, value) => (typeof value === "number" ? Math.round(value * 1000) / 1000 : value),
  1,
);
process.stdout.write(`${rounded}\n`);
