import { expect, test } from "vitest";
import { judgeCredit, leastCards, leastPairs } from "./credit-gain.ts";
import type { CreditPair } from "./credit-pairs.ts";

/** Pairs over some cards, each with a gain by its number. */
function pairs(count: number, cards: number, gainOf: (at: number) => number): CreditPair[] {
  return Array.from({ length: count }, (_, at) => {
    const lossWith = 0.3 - gainOf(at);
    return { cardId: `卡 ${at % cards}`, lossWithout: 0.3, lossWith };
  });
}

/** Between −1 and 1, the same each time. */
const wave = (at: number) => Math.sin(at * 12.9898);

test("too few answers, or answers to too few cards, tell nothing, 样本太少", () => {
  const small = pairs(leastPairs - 1, 50, () => 0.01);
  expect(judgeCredit(small, 1)).toEqual({ pairs: 99, cards: 50, verdict: "tooFew" });
  const narrow = pairs(5_000, leastCards - 1, () => 0.01);
  expect(judgeCredit(narrow, 1)).toEqual({ pairs: 5_000, cards: 19, verdict: "tooFew" });
  expect(judgeCredit([], 1)).toEqual({ pairs: 0, cards: 0, verdict: "tooFew" });
});

test("a gain that is larger than its scatter predicts, a loss worsens, and one that may be chance is unclear", () => {
  const by = (mean: number) =>
    judgeCredit(
      pairs(400, 60, (at) => mean + 0.02 * wave(at)),
      7,
    );
  expect(by(0.01).verdict).toBe("predicts");
  expect(by(-0.01).verdict).toBe("worsens");
  expect(by(0).verdict).toBe("unclear");
  expect(by(0.01)).toMatchObject({ pairs: 400, cards: 60 });
});

test("the interval holds the mean gain, and is the same for the same seed", () => {
  const given = pairs(300, 40, (at) => 0.005 + 0.05 * wave(at));
  const judged = judgeCredit(given, 3);
  expect(judgeCredit(given, 3)).toEqual(judged);
  if (judged.verdict === "tooFew") throw new Error("Enough pairs.");
  const { low, gain, high, lossWith, lossWithout } = judged.figures;
  expect(low).toBeLessThan(gain);
  expect(gain).toBeLessThan(high);
  expect(gain).toBeCloseTo(lossWithout - lossWith, 12);
});

test("many answers to a few cards do not make it surer than the cards do", () => {
  // Half of the cards gain and half lose, however often each is asked.
  const split = (each: number) =>
    judgeCredit(
      pairs(30 * each, 30, (at) => (at % 2 === 0 ? 0.03 : -0.02)),
      5,
    );
  const widthOf = (judged: ReturnType<typeof judgeCredit>) =>
    judged.verdict === "tooFew" ? 0 : judged.figures.high - judged.figures.low;
  expect(widthOf(split(100))).toBeCloseTo(widthOf(split(10)), 2);
  expect(split(100).verdict).toBe("unclear");
});

test("where there is no gain, hardly any of a hundred learners is told that there is one", () => {
  // Gains of pure scatter: the interval should leave out zero some 5 times in 100, either way.
  const told = Array.from({ length: 100 }, (_, learner) =>
    judgeCredit(
      pairs(200, 50, (at) => 0.05 * wave(learner * 1009 + at)),
      learner,
    ),
  );
  expect(told.filter(({ verdict }) => verdict !== "unclear").length).toBeLessThanOrEqual(20);
});
