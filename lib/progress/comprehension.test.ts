import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comprehension, type ForecastSegment, segmentRecall, usualPrior } from "./comprehension.ts";

const by =
  (recalls: readonly (number | null)[]) =>
  (term: number): number | null =>
    recalls[term] ?? null;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const seed = 20_261_124;

describe("a toy of three terms", () => {
  // 奖励 0.9, 样本效率 0.8, 策略 never asked.
  const recalls = by([0.9, 0.8, null]);
  const segments: readonly ForecastSegment[] = [
    { weight: 3, gates: [0], own: null },
    { weight: 5, gates: [0, 1], own: null },
    { weight: 2, gates: [0, 1, 2], own: null },
    { weight: 4, gates: [2], own: 0.6 },
    { weight: 6, gates: [], own: null },
  ];

  test("a segment is understood when all its terms are, and its own test outranks them", () => {
    const each = segments.map((segment) => segmentRecall(segment, recalls, usualPrior));
    const closed = [0.9, 0.72, 0.72 * usualPrior.unseen, 0.6, usualPrior.ungated];
    for (const [row, expected] of closed.entries()) expect(each[row]).toBeCloseTo(expected, 12);
  });

  test("the text is the mean of its segments by their length", () => {
    const prior = { unseen: 0.25, ungated: 0.5 };
    expect(comprehension(segments, recalls, prior)).toBeCloseTo(
      (3 * 0.9 + 5 * 0.72 + 2 * 0.18 + 4 * 0.6 + 6 * 0.5) / 20,
      12,
    );
  });
});

test("raising one term's recall never lowers a forecast, nor does a higher prior", () => {
  const segment = fc.record({
    weight: fc.integer({ min: 1, max: 200 }),
    gates: fc.uniqueArray(fc.nat(7), { maxLength: 5 }),
    own: fc.option(share, { nil: null }),
  });
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 30 }),
      fc.array(fc.option(share, { nil: null }), { minLength: 8, maxLength: 8 }),
      fc.nat(7),
      share,
      (segments, recalls, term, towardsOne) => {
        const recall = recalls[term] ?? usualPrior.unseen;
        const raised = recalls.with(term, recall + (1 - recall) * towardsOne);
        const before = comprehension(segments, by(recalls), usualPrior) ?? 0;
        const rosier = { unseen: usualPrior.unseen + 0.1, ungated: usualPrior.ungated + 0.1 };
        expect(comprehension(segments, by(raised), usualPrior)).toBeGreaterThanOrEqual(
          before - 1e-12,
        );
        expect(comprehension(segments, by(recalls), rosier)).toBeGreaterThanOrEqual(before - 1e-12);
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1 + 1e-12);
      },
    ),
    { seed },
  );
});

test("a text without segments has no share, one without terms the share of ordinary language", () => {
  expect(comprehension([], by([]), usualPrior)).toBeNull();
  const plain: ForecastSegment = { weight: 12, gates: [], own: null };
  expect(comprehension([plain, plain], by([]), usualPrior)).toBe(usualPrior.ungated);
});

test("one segment is the whole text; ten thousand alike are as one", () => {
  const segment: ForecastSegment = { weight: 7, gates: [0], own: null };
  expect(comprehension([segment], by([0.4]), usualPrior)).toBe(0.4);
  const many = Array.from({ length: 10_000 }, () => segment);
  expect(comprehension(many, by([0.4]), usualPrior)).toBeCloseTo(0.4, 9);
});
