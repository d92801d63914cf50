import { expect, test } from "vitest";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";
import { gradeAnswer } from "./grade-answer.ts";
import { prepareKey } from "./prepare-key.ts";
import { scoreOfLevel } from "./score-of-level.ts";
import { GRADE_MODEL } from "./weights.ts";

const lexicon = await loadGradeLexicon();
const [hard, good, easy] = GRADE_MODEL.borders;
const ratingAt = (level: number) =>
  level > easy ? "easy" : level > good ? "good" : level > hard ? "hard" : "again";

test("the score never falls while less speaks against an answer, and is on the stretch of its rating", () => {
  const least = { again: 0, hard: 0.4, good: 0.8, easy: 0.95 };
  const most = { again: 0.4, hard: 0.8, good: 0.95, easy: 1 };
  let last = 0;
  for (let level = -12; level <= 0; level += 0.01) {
    const rating = ratingAt(level);
    const score = scoreOfLevel(level, rating, GRADE_MODEL);
    expect(score).toBeGreaterThanOrEqual(Math.max(last, least[rating]));
    expect(score).toBeLessThanOrEqual(most[rating]);
    last = score;
  }
  expect(last).toBe(1);
});

test("an answer that is raised to Good has the least score of Good", () => {
  expect(scoreOfLevel(hard, "good", GRADE_MODEL)).toBe(0.8);
});

test("a paraphrase that is suggested Easy shows 95 % at least, a wrong number less than 80 %", () => {
  const key = prepareKey(
    {
      source: "The ferry to the island leaves at nine and takes forty minutes.",
      references: ["去岛上的渡船九点出发,航程四十分钟。"],
      lang: "zh",
      terms: [{ source: "ferry", variants: ["渡船", "渡轮"] }],
    },
    lexicon,
  );
  const easily = gradeAnswer("开往小岛的渡轮 9 点出发，航程 40 分钟。", key);
  expect(easily.rating).toBe("easy");
  expect(easily.score).toBeGreaterThanOrEqual(0.95);
  const wrong = gradeAnswer("去岛上的渡船九点出发,航程十四分钟。", key);
  expect(wrong.rating).toBe("hard");
  expect(wrong.score).toBeLessThan(0.8);
});
