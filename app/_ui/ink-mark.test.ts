import { expect, test } from "vitest";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { asDay } from "#lib/memory/time/day";
import { recallOn } from "#lib/progress/term-memory";
import { inkMark } from "./ink-mark.tsx";

const curve = forgettingCurve(defaultWeights);
const today = asDay(20_780);

test("“样本效率” of stability 10, last seen 10 days ago, is inked with 0.900", () => {
  const memory = { stability: 10, lastReviewDay: today - 10 };
  const recall = recallOn({ memories: [memory], known: false }, today, curve);
  expect(Number(inkMark({ recall }).r)).toBeCloseTo(0.9, 3);
  expect(inkMark({ recall }).r).toBe("0.900");
});

test("whoever stops studying finds no term firmer on any later day of the year", () => {
  const memories = [
    { stability: 0.4, lastReviewDay: today },
    { stability: 30, lastReviewDay: today - 70 },
  ];
  let before = 1;
  for (let ahead = 0; ahead <= 365; ahead += 1) {
    const recall = recallOn({ memories, known: false }, asDay(today + ahead), curve) ?? 2;
    expect(recall).toBeLessThanOrEqual(before);
    before = recall;
  }
});

test("a term never met, and one the learner says they know, have marks of their own", () => {
  expect(inkMark({ recall: null })).toEqual({ look: "unmet", fade: 0, r: undefined });
  expect(inkMark({ recall: 0.2, isKnown: true })).toEqual({ look: "known", fade: 0, r: "1.000" });
});
