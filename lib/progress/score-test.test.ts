import { expect, test } from "vitest";
import { earlierScores, scoreTest, worstFirst } from "./score-test.ts";
import { type ScoredAttempt, suggestAfterHints } from "./self-test.ts";

const at = new Date("2026-11-23T08:00:00Z");

function attempt(unitId: string, more: Partial<ScoredAttempt> = {}): ScoredAttempt {
  const base = { unitId, at, hints: 0, skipped: false, rating: "good", score: 0.8 } as const;
  return { ...base, verdicts: [], durationMs: 10_000, ...more };
}

const skipped = { skipped: true, rating: null, score: 0 } as const;

test("the score is the mean over what was answered; skipped segments are told apart", () => {
  const score = scoreTest([
    attempt("句1", { score: 1, rating: "easy" }),
    attempt("句2", { score: 0.5, rating: "hard", hints: 1 }),
    attempt("句3", skipped),
  ]);
  expect(score).toMatchObject({ answered: 2, skipped: 1, score: 0.75, durationMs: 30_000 });
  expect(score).toMatchObject({ hinted: 1, good: 1, again: ["句2", "句3"] });
});

test("a sitting in which all was skipped has no score", () => {
  expect(scoreTest([attempt("句1", skipped)])).toMatchObject({ score: null, answered: 0 });
  expect(scoreTest([])).toMatchObject({ score: null, terms: [], again: [] });
});

test("of two attempts at one segment the last counts", () => {
  const score = scoreTest([attempt("句1", { score: 0 }), attempt("句1", { score: 1 })]);
  expect(score).toMatchObject({ answered: 1, score: 1 });
});

test("terms are summed over segments, the worst first", () => {
  const { terms } = scoreTest([
    attempt("句1", {
      verdicts: [
        { termId: "样本效率", verdict: "hit" },
        { termId: "缓存", verdict: "missing" },
        { termId: "轨迹", verdict: "variant" },
      ],
    }),
    attempt("句2", {
      verdicts: [
        { termId: "样本效率", verdict: "wrong" },
        { termId: "轨迹", verdict: "hit" },
      ],
    }),
  ]);
  expect(terms.map(({ termId, asked, known }) => [termId, asked, known])).toEqual([
    ["缓存", 1, 0],
    ["样本效率", 2, 1],
    ["轨迹", 2, 2],
  ]);
  expect(terms[2]?.verdicts).toEqual({ hit: 1, variant: 1, wrong: 0, missing: 0 });
});

test("segments come worst first, skipped ones before all", () => {
  const order = worstFirst([
    attempt("句1", { score: 0.9 }),
    attempt("句2", { score: 0 }),
    attempt("句3", skipped),
    attempt("句4", { score: 0.4 }),
  ]);
  expect(order.map(({ unitId }) => unitId)).toEqual(["句3", "句2", "句4", "句1"]);
});

test("what was before: the last answer to each segment, skips left aside", () => {
  const verdicts = [{ termId: "缓存", verdict: "hit" }] as const;
  const before = earlierScores([
    attempt("句1", { score: 0.2, verdicts: [{ termId: "缓存", verdict: "missing" }] }),
    attempt("句1", { score: 0.6, verdicts }),
    attempt("句1", skipped),
    attempt("句2", { score: 0.4, verdicts: [{ termId: "缓存", verdict: "wrong" }] }),
  ]);
  expect(before).toEqual({
    units: { 句1: 0.6, 句2: 0.4 },
    terms: { 缓存: { asked: 2, known: 1 } },
  });
});

test("with a hint Hard is the most that is suggested, and Again stays Again", () => {
  expect(suggestAfterHints("easy", 1)).toBe("hard");
  expect(suggestAfterHints("again", 3)).toBe("again");
  expect(suggestAfterHints("easy", 0)).toBe("easy");
});
