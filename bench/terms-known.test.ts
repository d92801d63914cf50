import { describe, expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import type { GoldTerm } from "./terms-gold.ts";
import { pairKnownTerms } from "./terms-known.ts";

const languages = englishChinese(await loadLexicon());
const { units } = readText(
  [
    "A main-sequence star burns hydrogen.",
    "主序星燃烧氢。",
    "Every black hole was a star.",
    "每个黑洞都曾是恒星。",
    "Black holes evaporate.",
    "黑洞会蒸发。",
  ].join("\n"),
);

const entry = (en: string, zh: string, more: Partial<GoldTerm> = {}): GoldTerm => ({
  en,
  zh: [zh],
  tier: "core",
  forms: [],
  segments: null,
  ...more,
});

const translationsOf = (...gold: readonly GoldTerm[]) =>
  pairKnownTerms(units, gold, languages).map(({ said }) => said.targets.map(({ text }) => text));

describe("a term that is given", () => {
  test("is paired where any of its spellings stands", () => {
    expect(translationsOf(entry("black hole", "黑洞", { forms: ["black holes"] }))).toEqual([
      ["黑洞"],
    ]);
    expect(translationsOf(entry("main sequence star", "主序星"))).toEqual([["主序星"]]);
  });

  test("is looked for only in the units its gold names", () => {
    expect(translationsOf(entry("star", "恒星", { segments: [2] }))).toEqual([["恒星"]]);
    expect(translationsOf(entry("star", "恒星", { segments: [3] }))).toEqual([[]]);
  });

  test("that is marginal, or has no translation, is not measured", () => {
    expect(
      translationsOf(
        entry("hydrogen", "氢", { tier: "marginal" }),
        entry("evaporate", "蒸发", { zh: [] }),
      ),
    ).toEqual([]);
  });
});
