import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { Unit } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { extractTerms } from "./extract-terms.ts";
import type { Term } from "./term.ts";

const languages = englishChinese(await loadLexicon());

function readUnits(path: string): readonly Unit[] {
  return readText(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")).units;
}

function unitsOf(pairs: readonly (readonly [string, string])[]): readonly Unit[] {
  return readText(pairs.flat().join("\n")).units;
}

const byName = (terms: readonly Term[]) => new Map(terms.map((term) => [term.source, term]));
const firsts = (terms: readonly Term[], names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, byName(terms).get(name)?.targets[0]?.text]));

const bread = readUnits("bench/gold/bread.txt");
const astronomy = readUnits("bench/gold/astronomy.txt");
const breadTerms = extractTerms(bread, languages);
const astronomyTerms = extractTerms(astronomy, languages);

describe("a text about bread", () => {
  test("gives its terms with their translations, also those that stand once", () => {
    const expected = {
      "bulk fermentation": "基础发酵",
      hydration: "含水量",
      gluten: "面筋",
      "wild yeast": "野生酵母",
      "windowpane test": "薄膜测试",
      "Maillard reaction": "美拉德反应",
      "baker's percentage": "烘焙百分比",
      "starch gelatinization": "淀粉糊化",
    };
    expect(firsts(breadTerms, Object.keys(expected))).toEqual(expected);
  });

  test("knows what the Chinese keeps in English", () => {
    const terms = byName(breadTerms);
    expect(terms.get("banneton")).toMatchObject({ kind: "codeMixed", units: [33, 34] });
    expect(terms.get("aliquot jar")?.targets).toEqual([
      { text: "aliquot jar", count: 2, units: [26, 27] },
    ]);
  });
});

describe("a talk about stars", () => {
  test("gives its terms with their translations", () => {
    const expected = {
      LIGO: "LIGO",
      "black hole": "黑洞",
      exoplanet: "系外行星",
      "light curve": "光变曲线",
      "angular momentum": "角动量",
      "matched filtering": "匹配滤波",
      "gravitational wave": "引力波",
      asteroseismology: "星震学",
    };
    expect(firsts(astronomyTerms, Object.keys(expected))).toEqual(expected);
    expect(byName(astronomyTerms).get("LIGO")?.kind).toBe("acronym");
  });

  test("keeps names apart and below terms", () => {
    const name = byName(astronomyTerms).get("Jocelyn Bell");
    expect(name).toMatchObject({ kind: "name", targets: [{ text: "乔瑟琳·贝尔" }] });
    expect(name?.score).toBeLessThan(byName(astronomyTerms).get("black hole")?.score ?? 0);
  });

  test("lists the best first, in a number a learner can go through", () => {
    const scores = astronomyTerms.map((term) => term.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    expect(astronomyTerms.filter(({ tier }) => tier !== "doubtful").length).toBeLessThan(80);
    expect(scores.length).toBeLessThan(4 * astronomy.length);
    expect(new Set(astronomyTerms.map((term) => term.key)).size).toBe(scores.length);
  });

  test("shows plurals in the singular and headings without capitals", () => {
    expect(byName(astronomyTerms).has("black holes")).toBe(false);
    expect(byName(astronomyTerms).get("main-sequence star")?.targets[0]?.text).toBe("主序星");
  });
});

describe("the sample talk", () => {
  const terms = extractTerms(readUnits("seeds/next-training-paradigm.en-zh.txt"), languages);

  test("gives what its learner came for", () => {
    const expected = {
      RLVR: "RLVR",
      RL: "RL",
      rollout: "rollout",
      "KV cache": "KV cache",
      AGI: "AGI",
      "context window": "上下文窗口",
      "in-context learning": "上下文学习",
      "continual learning": "持续学习",
      "sample efficiency": "样本效率",
      pretraining: "预训练",
    };
    expect(firsts(terms, Object.keys(expected))).toEqual(expected);
  });

  test("has each of an acronym's units, also inside longer terms", () => {
    expect(byName(terms).get("RL")?.units).toEqual([2, 6, 33, 43, 49, 55, 60, 69]);
    expect(byName(terms).get("RLVR")?.units).toEqual([50, 52, 54, 56]);
  });
});

describe("the places", () => {
  test.each([
    ["bread", bread, breadTerms],
    ["stars", astronomy, astronomyTerms],
  ])(
    "of terms about %s are exact and inside their unit, and none overlaps another of the same term",
    (_, units, terms) => {
      for (const term of terms) {
        const taken = new Set<string>();
        for (const { unit, side, start, end, form } of term.occurrences) {
          const text = units[unit - 1]?.[side].text ?? "";
          expect(text.slice(start, end)).toBe(form);
          expect(term.units).toContain(unit);
          for (let at = start; at < end; at += 1) {
            expect(taken.has(`${unit} ${side} ${at}`), form).toBe(false);
            taken.add(`${unit} ${side} ${at}`);
          }
        }
        const lead = term.occurrences.filter(({ side }) => side === "source");
        expect([...new Set(lead.map(({ unit }) => unit))]).toEqual(term.units);
      }
    },
  );

  test("of a variant are units where it stands and where its term stands", () => {
    for (const term of [...breadTerms]) {
      for (const { text, count, units } of term.targets) {
        expect(count).toBeGreaterThanOrEqual(units.length);
        for (const unit of units) {
          const target = bread[unit - 1]?.target.text.replaceAll(" ", "").toLowerCase() ?? "";
          expect(target).toContain(text.replaceAll(" ", "").toLowerCase());
          expect(term.units).toContain(unit);
        }
      }
    }
  });
});

describe("two translations of one term", () => {
  const units = unitsOf([
    ["A pulsar is a neutron star.", "脉冲星是一种中子星。"],
    ["The pulsar was found by chance.", "这颗脉冲星是偶然发现的。"],
    ["Every pulsar slows down.", "每颗波霎都会变慢。"],
    ["Some pulsars blink in X-rays.", "有些脉冲星在 X 射线波段闪烁。"],
  ]);

  test("both stand in the list with their units, the commoner first", () => {
    expect(byName(extractTerms(units, languages)).get("pulsar")?.targets).toEqual([
      { text: "脉冲星", count: 3, units: [1, 2, 4] },
      { text: "波霎", count: 1, units: [3] },
    ]);
  });
});

describe("what a text spells out", () => {
  const terms = byName(
    extractTerms(
      unitsOf([
        [
          "Type Ia supernovae measure the cosmic distance ladder (CDL).",
          "Ia 型超新星测量宇宙距离阶梯（CDL）。",
        ],
        ["Without the CDL, no distance is known.", "没有 CDL，就不知道任何距离。"],
      ]),
      languages,
    ),
  );

  test("an acronym and its full form are two terms that know each other", () => {
    expect(terms.get("CDL")?.alias).toBe("cosmic distance ladder");
    expect(terms.get("cosmic distance ladder")?.alias).toBe("CDL");
  });
});

describe("how sure a term is", () => {
  test("its probability is what it is ranked by, its tier what it is worth", () => {
    const hole = byName(astronomyTerms).get("black hole");
    expect(hole).toMatchObject({
      tier: "core",
      forms: expect.arrayContaining(["black hole", "black holes"]),
    });
    expect(hole?.probability).toBe(hole?.score);
    for (const { tier, probability } of astronomyTerms)
      expect(tier === "doubtful").toBe(probability < 0.4);
  });

  test("few are core, and hardly a word of every day is", () => {
    const core = breadTerms.filter(({ tier }) => tier === "core").map(({ source }) => source);
    expect(core.length).toBeLessThan(breadTerms.length / 3);
    for (const word of ["hand", "morning", "kitchen", "thing"]) expect(core).not.toContain(word);
  });
});

describe("a Chinese source", () => {
  const turned = astronomy.map((unit) => ({ ...unit, source: unit.target, target: unit.source }));
  const terms = extractTerms(turned, languages);

  test("has Chinese terms with English translations", () => {
    expect(firsts(terms, ["黑洞", "角动量", "光变曲线"])).toEqual({
      黑洞: "black hole",
      角动量: "angular momentum",
      光变曲线: "light curve",
    });
    expect(new Set(terms.map((term) => term.key)).size).toBe(terms.length);
  });

  test("has its places on the right sides", () => {
    for (const { occurrences } of terms) {
      for (const { unit, side, start, end, form } of occurrences) {
        expect(turned[unit - 1]?.[side].text.slice(start, end)).toBe(form);
      }
    }
  });
});

describe("odd input", () => {
  test("no units, or units of one language, give no terms", () => {
    expect(extractTerms([], languages)).toEqual([]);
    const [first] = bread;
    if (first) expect(extractTerms([{ ...first, target: first.source }], languages)).toEqual([]);
  });

  test("a unit without words, or far too long, breaks nothing", () => {
    const odd = unitsOf([
      ["… !!! 123", "……！！！一二三"],
      ["dough ".repeat(3000), "面团".repeat(3000)],
    ]);
    expect(() => extractTerms(odd, languages)).not.toThrow();
  });

  test("time grows with the number of units, not faster", () => {
    const repeat = (times: number) =>
      Array.from({ length: times }, () => astronomy)
        .flat()
        .map((unit, at) => ({ ...unit, index: at + 1 }));
    const elapsedMs = (units: readonly Unit[]) => {
      const started = Date.now();
      extractTerms(units, languages);
      return Date.now() - started;
    };
    const once = elapsedMs(repeat(4));
    expect(elapsedMs(repeat(16))).toBeLessThan(1000 + 12 * once);
  });
});
