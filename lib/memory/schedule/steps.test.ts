import { expect, test } from "vitest";
import { againStep, goodStep, hardStep } from "./steps.ts";

const day = 86_400;

test.each([
  ["again", [60, 600], 1, { step: 0, delaySeconds: 60 }],
  ["again", [], 0, null],
  ["hard", [60, 600], 0, { step: 0, delaySeconds: 330 }],
  ["hard", [60, 600], 1, { step: 1, delaySeconds: 600 }],
  ["hard", [60, 600, 3600], 1, { step: 1, delaySeconds: 600 }],
  ["hard", [600], 0, { step: 0, delaySeconds: 900 }],
  ["hard", [4 * day], 0, { step: 0, delaySeconds: 5 * day }],
  ["hard", [60, 4 * day], 0, { step: 0, delaySeconds: 2 * day }],
  ["hard", [], 0, null],
  ["good", [60, 600], 0, { step: 1, delaySeconds: 600 }],
  ["good", [60, 600], 1, null],
  ["good", [600], 0, null],
  ["good", [], 0, null],
  // The preset lost steps while the card stood on the third.
  ["good", [60, 600], 2, null],
  ["hard", [60, 600], 2, { step: 1, delaySeconds: 600 }],
] as const)("%s with steps %j on step %i leads to %j", (rating, steps, step, expected) => {
  const next = {
    again: againStep(steps),
    hard: hardStep(steps, step),
    good: goodStep(steps, step),
  };
  expect(next[rating]).toEqual(expected);
});
