import { describe, expect, test } from "vitest";
import { addRatios, f1Of, judge, meanOf, measureRanking, shareOf } from "./measure-terms.ts";
import type { GoldTerm } from "./terms-gold.ts";

const entry = (en: string, zh: string, tier: GoldTerm["tier"], forms: string[] = []): GoldTerm => ({
  en,
  zh: [zh],
  tier,
  forms,
  segments: null,
});

// Four entries that count, two of them core, and a marginal one.
const gold = [
  entry("black hole", "黑洞", "core", ["black holes"]),
  entry("redshift", "红移", "core"),
  entry("light curve", "光变曲线", "useful"),
  entry("dwarf", "矮星", "useful", ["dwarf star"]),
  entry("telescope", "望远镜", "marginal"),
];

const ranked = (...sources: string[]) =>
  judge(
    sources.map((source) => ({ source })),
    gold,
  );

describe("precision and recall at gold size", () => {
  test("count the first four proposals of four entries", () => {
    const measure = measureRanking(
      ranked("black hole", "night", "light curve", "sky", "dwarf"),
      gold,
    );
    expect(measure.precision).toEqual({ right: 2, of: 4 });
    expect(measure.recall).toEqual({ right: 2, of: 4 });
    expect(f1Of(measure)).toBe(0.5);
  });

  test("of fewer proposals than entries differ: two of three proposed, two of four wanted", () => {
    const measure = measureRanking(ranked("black hole", "night", "dwarf"), gold);
    expect(measure.precision).toEqual({ right: 2, of: 3 });
    expect(measure.recall).toEqual({ right: 2, of: 4 });
    // 2 · 2/3 · 1/2 / (2/3 + 1/2)
    expect(f1Of(measure)).toBeCloseTo(4 / 7);
  });

  test("of no proposals are nothing", () => {
    const measure = measureRanking([], gold);
    expect(f1Of(measure)).toBe(0);
    expect(shareOf(measure.precision)).toBeNull();
    expect(shareOf(measure.recall)).toBe(0);
  });
});

describe("a marginal entry", () => {
  test("takes nobody's place when it is proposed", () => {
    const found = ranked(
      "telescope",
      "telescopes",
      "black hole",
      "redshift",
      "light curve",
      "dwarf",
    );
    expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(f1Of(measureRanking(found, gold))).toBe(1);
  });

  test("is missed by nobody", () => {
    expect(measureRanking(ranked("black hole"), gold).recall.of).toBe(4);
  });
});

describe("an entry", () => {
  test("is found by any of its spellings, capitals, hyphens and plurals aside", () => {
    const found = ranked("Black-Holes", "Dwarf stars");
    expect(found.map((one) => one.entry?.en)).toEqual(["black hole", "dwarf"]);
  });

  test("counts once: what finds it again is wrong", () => {
    const found = ranked("dwarf", "dwarf star", "black hole");
    expect(found.map(({ entry, isRepeated }) => [entry?.en ?? null, isRepeated])).toEqual([
      ["dwarf", false],
      [null, true],
      ["black hole", false],
    ]);
    expect(measureRanking(found, gold).precision).toEqual({ right: 2, of: 3 });
  });
});

test("core entries are looked for among twice as many proposals as there are entries", () => {
  const late = ["a", "b", "c", "d", "e", "f", "redshift", "g", "black hole"];
  expect(measureRanking(ranked(...late), gold).core).toEqual({ right: 1, of: 2 });
});

test("texts are added up or averaged, those that say nothing left out", () => {
  const ratios = [
    { right: 1, of: 2 },
    { right: 0, of: 0 },
    { right: 3, of: 3 },
  ];
  expect(addRatios(ratios)).toEqual({ right: 4, of: 5 });
  expect(meanOf(ratios.map(shareOf))).toBe(0.75);
  expect(meanOf([null])).toBeNull();
});
