import { expect, test } from "vitest";
import { addDays, asDay } from "#lib/memory/time/day";
import type { Preset } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { presetFaults } from "./preset-faults.ts";

const day = asDay(20_780);
const at = (change: Partial<Record<keyof Preset, unknown>>) =>
  presetFaults({ ...defaultPreset, ...change } as Preset);
const away = (days: number) => ({ from: day, to: addDays(day, days - 1) });

test("the usual preset has no fault, and neither has the most that is allowed", () => {
  expect(presetFaults(defaultPreset)).toEqual([]);
  expect(
    at({
      ...{ desiredRetention: 0.99, newPerDay: 9999, reviewsPerDay: 0, maximumIntervalDays: 1 },
      ...{ learnAheadSeconds: 86_400, leechThreshold: 0, learningSteps: [], relearningSteps: [1] },
      ...{ easyDays: [0, 0, 0, 0.5, 1, 1, 1], breaks: Array(50).fill(away(366)) },
    }),
  ).toEqual([]);
});

test.each<[Partial<Record<keyof Preset, unknown>>, object]>([
  [{ desiredRetention: 0.699 }, { type: "outOfBounds", field: "desiredRetention" }],
  [{ desiredRetention: Number.NaN }, { type: "outOfBounds", field: "desiredRetention" }],
  [{ newPerDay: 1.5 }, { type: "outOfBounds", field: "newPerDay" }],
  [{ reviewsPerDay: 10_000 }, { type: "outOfBounds", field: "reviewsPerDay" }],
  [{ maximumIntervalDays: 0 }, { type: "outOfBounds", field: "maximumIntervalDays" }],
  [{ learnAheadSeconds: 86_401 }, { type: "outOfBounds", field: "learnAheadSeconds" }],
  [{ leechThreshold: -1 }, { type: "outOfBounds", field: "leechThreshold" }],
  [{ learningSteps: [0] }, { type: "badStep", field: "learningSteps" }],
  [{ relearningSteps: [30 * 86_400 + 1] }, { type: "badStep", field: "relearningSteps" }],
  [{ learningSteps: Array(21).fill(60) }, { type: "tooManySteps", field: "learningSteps" }],
  [{ reviewOrder: "随机" }, { type: "unknownChoice", field: "reviewOrder" }],
  [{ newReviewMix: "toString" }, { type: "unknownChoice", field: "newReviewMix" }],
  [{ leechAction: "delete" }, { type: "unknownChoice", field: "leechAction" }],
  [{ easyDays: [1, 1, 1] }, { type: "badEasyDays", field: "easyDays" }],
  [{ easyDays: [1, 1, 1, 1, 1, 1, 2] }, { type: "badEasyDays", field: "easyDays" }],
  [
    { breaks: [away(3), { from: day, to: addDays(day, -1) }] },
    { type: "breakReversed", field: "breaks", index: 1 },
  ],
  [{ breaks: [away(367)] }, { type: "breakTooLong", field: "breaks", index: 0 }],
  [{ breaks: Array(51).fill(away(1)) }, { type: "tooManyBreaks", field: "breaks" }],
])("%o cannot be taken, and the field is named", (change, fault) => {
  expect(at(change)).toEqual([fault]);
});

test("all that is wrong is said at once", () => {
  expect(
    at({ newPerDay: -1, easyDays: [], leechThreshold: 100 }).map(({ field }) => field),
  ).toEqual(["newPerDay", "leechThreshold", "easyDays"]);
});
