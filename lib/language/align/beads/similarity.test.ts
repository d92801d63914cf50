import { describe, expect, test } from "vitest";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { createSimilarity } from "./similarity.ts";

const lexicon = await loadLexicon();

const english = [
  "When you look at the night sky, you are looking at the past.",
  "The light from the nearest star needs more than four years to reach us.",
  "Bread is made of flour, water and salt.",
  "She hung up her wet coat and sat down.",
];
const chinese = [
  "当你仰望夜空时,你看到的是过去。",
  "最近的恒星发出的光要四年多才能到达我们这里。",
  "面包由面粉、水和盐做成。",
  "她挂好湿外套,坐了下来。",
];
const similarity = createSimilarity(english, chinese, { sourceLang: "en", lexicon });

describe("the similarity of segments", () => {
  test("is high for a translation and low for anything else", () => {
    for (const at of english.keys())
      for (const other of chinese.keys())
        if (at === other) expect(similarity.of([at], [other])).toBeGreaterThan(0.9);
        else expect(similarity.of([at], [other])).toBeLessThan(0.1);
  });

  test("falls when half of what is said is missing", () => {
    expect(similarity.of([2, 3], [2, 3])).toBeGreaterThan(similarity.of([2, 3], [2]));
    const [whole, half] = [
      similarity.sourceCoverage([2, 3], [2, 3]),
      similarity.sourceCoverage([2, 3], [2]),
    ];
    expect(half ?? 0).toBeLessThan(0.7 * (whole ?? 0));
    expect(similarity.lengthGap([2, 3], [2])).toBeLessThan(-0.4);
  });

  test("is the same the other way round, and 0 for nothing", () => {
    const back = createSimilarity(chinese, english, { sourceLang: "zh", lexicon });
    expect(back.of([1], [1])).toBeCloseTo(similarity.of([1], [1]), 10);
    expect(back.sourceCoverage([1], [1])).toBe(similarity.targetCoverage([1], [1]));
    expect(similarity.of([], [0])).toBe(0);
    expect(similarity.sourceCoverage([], [0])).toBeNull();
  });

  test("works for a single pair, and without a dictionary", () => {
    const one = createSimilarity(["I like dogs."], ["我喜欢狗。"], { sourceLang: "en", lexicon });
    const other = createSimilarity(["I like dogs."], ["比赛取消了。"], {
      sourceLang: "en",
      lexicon,
    });
    expect(one.of([0], [0])).toBeGreaterThan(other.of([0], [0]));
    const plain = createSimilarity(["GPT-4 in 2023"], ["2023 年的 GPT-4"], {
      sourceLang: "en",
      lexicon: null,
    });
    expect(plain.of([0], [0])).toBeGreaterThan(0.5);
  });
});
