import { describe, expect, test } from "vitest";
import type { Unit } from "#lib/language/text/unit";
import {
  measureTranslations,
  pairedEntries,
  type Translated,
} from "./measure-terms-translations.ts";
import type { GoldTerm } from "./terms-gold.ts";

const facing = ["智体会犯错。", "一个智能体停了下来。", "它们又来了。", "KV 缓存满了。"];
const units = facing.map(
  (text, at): Unit => ({
    index: at + 1,
    source: { text: "Agents err.", lang: "en", lines: [2 * at + 1] },
    target: { text, lang: "zh", lines: [2 * at + 2] },
    kind: "body",
    warnings: [],
  }),
);

const agent: GoldTerm = {
  en: "agent",
  zh: ["智体", "智能体", "代理"],
  tier: "core",
  forms: ["agents"],
  segments: [1, 2, 3],
};
const cache: GoldTerm = {
  en: "KV cache",
  zh: ["KV缓存"],
  tier: "core",
  forms: [],
  segments: [4],
};

function said(texts: readonly string[], more: Partial<Translated> = {}): Translated {
  const targets = texts.map((text) => ({ text }));
  return { targets, isCertain: false, choices: [], untranslated: [], ...more };
}

const measure = (entry: GoldTerm, what: Translated) =>
  measureTranslations([{ entry, said: what }], units);

describe("the first translation", () => {
  test("is right when the gold has it, spaces and width aside", () => {
    expect(measure(cache, said(["ＫＶ 缓存"])).first).toEqual({ right: 1, of: 1 });
    expect(measure(cache, said(["缓存", "KV缓存"])).first).toEqual({ right: 0, of: 1 });
    expect(measure(cache, said([])).first).toEqual({ right: 0, of: 1 });
  });

  test("may be the second or third of the choices, but not the fourth", () => {
    const choices = (...texts: string[]) => measure(cache, said(["满"], { choices: texts })).three;
    expect(choices("满", "缓存", "KV缓存").right).toBe(1);
    expect(choices("满", "缓存", "满了", "KV缓存").right).toBe(0);
  });

  test("offered as certain comes without choices: the translations are looked at", () => {
    expect(measure(cache, said(["满", "KV缓存"], { isCertain: true })).three.right).toBe(1);
  });
});

describe("variants", () => {
  test("are counted as pairs: one of three found, one of two wrong", () => {
    const { variantRecall, variantPrecision } = measure(agent, said(["智体", "犯错"]));
    expect(variantRecall).toEqual({ right: 1, of: 3 });
    expect(variantPrecision).toEqual({ right: 1, of: 2 });
  });

  test("of the gold that stand in no unit are told apart", () => {
    expect(measure(agent, said([])).variantStanding).toEqual({ right: 2, of: 3 });
  });

  test("are added up over the terms", () => {
    const both = measureTranslations(
      [
        { entry: agent, said: said(["智体"]) },
        { entry: cache, said: said(["KV 缓存"]) },
      ],
      units,
    );
    expect(both.variantRecall).toEqual({ right: 2, of: 4 });
  });
});

describe("what is offered as certain", () => {
  test("is counted among all terms, and right or wrong by its first translation", () => {
    const certain = { isCertain: true };
    const measured = measureTranslations(
      [
        { entry: agent, said: said(["智体"], certain) },
        { entry: agent, said: said(["犯错"], certain) },
        { entry: cache, said: said(["KV缓存"]) },
      ],
      units,
    );
    expect(measured.certainShare).toEqual({ right: 2, of: 3 });
    expect(measured.certainRight).toEqual({ right: 1, of: 2 });
  });
});

describe("a unit without a translation", () => {
  test("is one of the gold's where none of its translations stands: 它们又来了", () => {
    const { untranslatedRecall, untranslatedPrecision } = measure(
      agent,
      said(["智体"], { untranslated: [2, 3] }),
    );
    expect(untranslatedRecall).toEqual({ right: 1, of: 1 });
    expect(untranslatedPrecision).toEqual({ right: 1, of: 2 });
  });

  test("is not judged in units the gold does not name, nor where it names none", () => {
    const outside = measure(agent, said([], { untranslated: [4] }));
    expect(outside.untranslatedPrecision.of).toBe(0);
    const silent = measure({ ...agent, segments: null }, said([], { untranslated: [3] }));
    expect(silent.untranslatedRecall.of).toBe(0);
    expect(silent.untranslatedPrecision.of).toBe(0);
  });
});

test("only found entries with a translation are measured", () => {
  const judged = [agent, null, { ...cache, zh: [] }].map((entry, at) => ({
    proposal: said([]),
    entry,
    isRepeated: false,
    rank: at + 1,
  }));
  expect(pairedEntries(judged).map(({ entry }) => entry.en)).toEqual(["agent"]);
});
