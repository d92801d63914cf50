import { expect, test } from "vitest";
import { bleu, chrF, ter } from "./grade-baselines.ts";
import { type GradedAnswer, measureGrades, quadraticKappa, spearman } from "./grade-figures.ts";
import type { GoldAnswer } from "./grade-gold.ts";

function answer(
  kind: string,
  grade: GoldAnswer["grade"],
  rating: GradedAnswer["rating"],
  score: number,
): GradedAnswer {
  const terms = [{ source: "starter", targets: ["酵种"] }];
  const gold: GoldAnswer = {
    id: "bread-1-1",
    source: "A healthy starter",
    references: ["健康的酵种"],
    answer: "健康的开胃菜",
    lang: "zh",
    terms,
    kind,
    grade,
    missedTerms: [],
    wrongTerms: grade === 2 ? ["starter"] : [],
  };
  const verdict = grade === 2 ? "wrong" : "hit";
  return { gold, rating, score, terms: [{ term: "starter", verdict }], reasons: [] };
}

test("who agrees with the teacher in everything has full marks", () => {
  const figures = measureGrades([
    answer("near-copy", 4, "easy", 1),
    answer("loose", 3, "good", 0.7),
    answer("wrong-term", 2, "hard", 0.4),
    answer("antonym", 1, "again", 0),
  ]);
  expect(figures).toMatchObject({
    passFail: 1,
    exact: 1,
    kappa: 1,
    flips: { part: 1, of: 1 },
    falseAlarms: { part: 0, of: 1 },
    termPrecision: { part: 1, of: 1 },
    termRecall: { part: 1, of: 1 },
  });
  expect(figures.spearman).toBeCloseTo(1);
});

test("a flip that passes is missed, a right answer pulled below Good is a false alarm", () => {
  const { flips, falseAlarms, passFail } = measureGrades([
    answer("negation-dropped", 1, "good", 0.8),
    answer("near-copy", 4, "hard", 0.4),
  ]);
  expect([flips, falseAlarms, passFail]).toEqual([{ part: 0, of: 1 }, { part: 1, of: 1 }, 0]);
});

test("kappa weighs by the square of the distance, and is nought by chance", () => {
  expect(quadraticKappa([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1);
  expect(quadraticKappa([1, 4, 1, 4], [1, 1, 4, 4])).toBeCloseTo(0);
  expect(quadraticKappa([1, 4], [4, 1])).toBeCloseTo(-1);
});

test("ranks that run against each other correlate negatively, ties share theirs", () => {
  expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(spearman([1, 1, 2], [1, 1, 2])).toBeCloseTo(1);
});

test("the measures of likeness take an antonym for nearly right, in Chinese too", () => {
  const [right, flipped] = ["加盐之前,让面粉和水静置半小时。", "加盐之后,让面粉和水静置半小时。"];
  for (const scoreOf of [chrF, bleu]) {
    expect(scoreOf(right, right)).toBeCloseTo(1);
    expect(scoreOf(flipped, right)).toBeGreaterThan(0.6);
    expect(scoreOf("", right)).toBe(0);
  }
  expect(ter(right, right)).toBe(0);
  expect(ter("the dough rests", "the dough rises")).toBeCloseTo(1 / 3);
});
