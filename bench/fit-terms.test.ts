import { expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { fitWeights, judgeCandidates, writeWeights } from "./fit-terms.ts";
import { parseTermGold } from "./terms-gold.ts";

const languages = englishChinese(await loadLexicon());
const { units } = readText(
  [
    ["The baker checks the bulk fermentation every morning.", "面包师每天早上查看基础发酵。"],
    ["A wild yeast starter makes the crumb open.", "野生酵母的酵头让面包芯组织疏松。"],
    ["Nobody knows why gluten needs rest in the kitchen.", "没人知道面筋在厨房里为什么要松弛。"],
  ]
    .flat()
    .join("\n"),
);
const gold = parseTermGold(
  JSON.stringify([
    { en: "bulk fermentation", zh: ["基础发酵"], tier: "core" },
    { en: "wild yeast", zh: ["野生酵母"], tier: "core" },
    { en: "gluten", zh: ["面筋"], tier: "useful" },
    { en: "kitchen", zh: ["厨房"], tier: "marginal" },
  ]),
);
const judged = judgeCandidates(units, gold, languages);

test("candidates are judged by the gold, marginal ones left out", () => {
  expect(judged.filter(({ isTerm }) => isTerm)).toHaveLength(3);
  expect(judgeCandidates(units, [], languages)).toHaveLength(judged.length + 1);
});

test("the same texts give the same weights, and these rank the terms first", () => {
  const weights = fitWeights([judged]);
  expect(fitWeights([judged])).toEqual(weights);
  const found = extractTerms(units, languages, { weights, leastScore: 0 }).slice(0, 5);
  const names = found.map(({ source }) => source);
  for (const name of ["bulk fermentation", "wild yeast"]) expect(names).toContain(name);
});

test("weights are printed as the program has them", () => {
  expect(writeWeights({ bias: -1.234, of: [["logCount", 0.5]] })).toBe(
    '{\n  bias: -1.23,\n  of: [\n    ["logCount", 0.5],\n  ],\n}\n',
  );
});
