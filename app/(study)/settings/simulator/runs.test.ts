import { describe, expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import type { Simulated } from "./carry-out.ts";
import {
  byNumber,
  changesFor,
  changesOf,
  freeNumber,
  isSameSetting,
  mostRuns,
  type Run,
  type Setting,
  tellingParts,
} from "./runs.ts";

const setting: Setting = {
  textId: null,
  title: null,
  days: 365,
  extraCards: 0,
  newPerDay: 20,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  minutesPerDay: null,
};
const simulation = {} as Simulated;

describe("simulations side by side are named by what differs", () => {
  test("one alone by what tells most of it", () => {
    expect(tellingParts([setting])).toEqual(["desiredRetention", "newPerDay", "days"]);
  });

  test("two by what was changed, 只说不同之处", () => {
    expect(tellingParts([setting, { ...setting, desiredRetention: 0.8 }])).toEqual([
      "desiredRetention",
    ]);
    const other = { ...setting, textId: "text", title: "一篇文章", minutesPerDay: 10 };
    expect(tellingParts([setting, other])).toEqual(["textId", "minutesPerDay"]);
  });

  test("the same once more is known for it, whatever its text is called now", () => {
    expect(isSameSetting(setting, { ...setting })).toBe(true);
    expect(isSameSetting(setting, { ...setting, days: 30 })).toBe(false);
  });
});

test("numbers are given anew when they come free, until there are no more", () => {
  const runs: Run[] = [];
  for (let next = freeNumber(runs); next !== null; next = freeNumber(runs)) {
    runs.push({ number: next, setting, simulation });
  }
  expect(runs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(runs).toHaveLength(mostRuns);
  const fewer = runs.filter(({ number }) => number !== 2);
  expect(freeNumber(fewer)).toBe(2);
  expect(byNumber([...fewer, { number: 2, setting, simulation }])).toEqual(runs);
});

test("what was simulated of a text is advised for that text alone, 文章的设置不动预设", () => {
  const rules = { ...defaultPreset, newPerDay: 20, reviewsPerDay: 200, desiredRetention: 0.9 };
  const usual = { ...rules, newPerDay: 5 };
  const material = { textId: "text", rules, usual };
  const ofText = { ...setting, textId: "text", title: "一篇文章" };
  expect(changesFor({ ...ofText, newPerDay: 5 }, material)).toEqual({});
  expect(changesFor(ofText, material)).toEqual({ newPerDay: 20 });
  expect(changesFor(setting, material)).toEqual({});
  expect(changesFor(ofText, { ...material, textId: null })).toBeNull();
});

test("only what a preset would have to change is named", () => {
  expect(changesOf(setting, setting)).toEqual({});
  expect(changesOf({ ...setting, newPerDay: 5 }, setting)).toEqual({ newPerDay: 5 });
});
