import { expect, test } from "vitest";
import { heldOut } from "./held-out.ts";
import { timeSplits } from "./time-split.ts";

test("below four hundred reviews nothing is fitted, 还差几次也说清楚", () => {
  expect(heldOut(399, 399)).toEqual({
    ok: false,
    error: { type: "tooFew", reviews: 399, needed: 400 },
  });
  expect(heldOut(400, 400)).toEqual({
    ok: true,
    value: { train: { from: 0, to: 320 }, test: { from: 320, to: 400 } },
  });
});

test("from four hundred on the first of five splits learns from enough for all weights", () => {
  expect(timeSplits(400, 5)[0]?.train.to).toBeGreaterThanOrEqual(64);
});

test("weights in use are judged only on what they have not seen, and half of that teaches the new ones", () => {
  const judged = heldOut(10_000, 300);
  expect(judged.ok && judged.value.test).toEqual({ from: 9_850, to: 10_000 });
  expect(heldOut(10_000, 99)).toEqual({
    ok: false,
    error: { type: "tooFewNew", reviews: 99, needed: 100 },
  });
});
