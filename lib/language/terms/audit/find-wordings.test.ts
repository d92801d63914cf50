import { expect, test } from "vitest";
import { plainPair } from "#lib/language/text/plain-pair";
import type { Unit } from "#lib/language/text/unit";
import { findWordings } from "./find-wordings.ts";
import { termIn, unitsOf } from "./test-material.ts";

const languages = plainPair({
  lead: "en",
  facing: "zh",
  senses: new Map([
    ["奖励", ["reward"]],
    ["报酬", ["reward", "pay"]],
    ["发酵", ["ferment"]],
  ]),
});

function read(units: readonly Unit[], terms: Parameters<typeof findWordings>[1]) {
  return findWordings(units, terms, languages).map(({ termId, unit, start, end }) => {
    const text = units.find(({ index }) => index === unit)?.target.text.slice(start, end);
    return [termId, unit, text];
  });
}

test("where a term has none of its translations, another word of the dictionary stands for it", () => {
  const units = unitsOf(["A reward.", "一个奖励。"], ["The reward came.", "报酬来了。"]);
  expect(read(units, [termIn(units, "reward", ["奖励"])])).toEqual([["reward", 2, "报酬"]]);
});

test("not where that word is what another term is called", () => {
  const units = unitsOf(["A reward.", "一个奖励。"], ["The reward and the pay.", "有报酬。"]);
  const terms = [termIn(units, "reward", ["奖励"]), termIn(units, "pay", ["报酬"])];
  expect(read(units, terms)).toEqual([]);
});

test("from Chinese too", () => {
  const units = unitsOf(["Bake it.", "发酵它。"], ["They ferment it.", "发酵它。"]).map((unit) => {
    return { ...unit, source: unit.target, target: unit.source };
  });
  expect(read(units, [termIn(units, "发酵", ["Bake"])])).toEqual([["发酵", 2, "ferment"]]);
});
