import { expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { Side } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { faceWords } from "./face-words.ts";

const languages = englishChinese(await loadLexicon());

const recipe = readText(
  [
    "Fresh yeast smells of beer.",
    "鲜酵母有啤酒味。",
    "The dough has a hydration of 80 percent.",
    "这个面团的含水量是 80%。",
    "Let the dough rest for ten minutes.",
    "让面团静置十分钟。",
    "Cold fermentation slows the yeast down.",
    "冷发酵会让酵母变慢。",
    "The harbour keeps the warm water out of the lake.",
    "港口把温水挡在湖外。",
  ].join("\n"),
).units;

function pick(index: number, side: Side, words: string): readonly string[] {
  const unit = recipe.find((one) => one.index === index);
  const start = unit?.[side].text.indexOf(words) ?? -1;
  return faceWords(recipe, languages, { unit: index, side, start, end: start + words.length });
}

test.each([
  [2, "source", "hydration", "含水量"],
  [3, "source", "dough", "面团"],
  [4, "source", "Cold fermentation", "冷发酵"],
  [2, "target", "含水量", "hydration"],
  [3, "target", "静置", "rest"],
  [3, "target", "十分钟", "ten minutes"],
  [4, "target", "冷发酵", "Cold fermentation"],
  [5, "target", "港口", "harbour"],
  [5, "target", "温水", "warm water"],
] as const)("in pair %i the %s words %s face %s", (index, side, words, facing) => {
  expect(pick(index, side, words)[0]).toBe(facing);
});

test("nothing, a sign, or a pair that is not there face nothing, 标点不是词", () => {
  expect(pick(3, "target", "")).toEqual([]);
  expect(pick(3, "target", "。")).toEqual([]);
  expect(faceWords(recipe, languages, { unit: 99, side: "source", start: 0, end: 3 })).toEqual([]);
});

test("a Chinese text is picked from on both its sides, 中文在前也一样", () => {
  const { units } = readText("键值缓存让推理更快。\nThe KV cache makes inference faster.");
  const from = (side: Side, words: string) => {
    const start = units[0]?.[side].text.indexOf(words) ?? 0;
    return faceWords(units, languages, { unit: 1, side, start, end: start + words.length })[0];
  };
  expect(from("source", "推理")).toBe("inference");
  expect(from("target", "inference")).toBe("推理");
});
