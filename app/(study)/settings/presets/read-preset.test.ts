import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { addDays, asDay } from "#lib/memory/time/day";
import type { PresetOptions } from "#lib/store/preset";
import { readPreset } from "./read-preset.ts";
import { type TypedPreset, typedPreset } from "./typed-preset.ts";

const { weights: _, ...usual } = defaultPreset;
const typed = typedPreset({ ...usual, name: "默认" });
const faultsOf = (change: Partial<TypedPreset>) => {
  const read = readPreset({ ...typed, ...change });
  return read.ok ? null : read.faults;
};

test("what the form shows is read back as it was, 读回原样", () => {
  const day = asDay(20_780);
  const presets: PresetOptions[] = [
    usual,
    {
      ...usual,
      ...{ desiredRetention: 0.925, learningSteps: [], relearningSteps: [90, 5400, 172_800] },
      ...{ easyDays: [1, 0.5, 0, 1, 1, 0.3, 1], learnAheadSeconds: 90, burySiblings: false },
      breaks: [{ from: day, to: addDays(day, 13) }],
    },
  ];
  for (const options of presets)
    expect(readPreset(typedPreset({ ...options, name: "默认" }))).toEqual({ ok: true, options });
});

test("every retention in whole percents is the share it says, and no other", () => {
  for (let percent = 70; percent <= 99; percent += 1) {
    const read = readPreset({ ...typed, desiredRetention: `${percent}` });
    expect(read).toMatchObject({ options: { desiredRetention: percent / 100 } });
  }
});

test("full-width digits of a Chinese input method are digits", () => {
  const read = readPreset({
    ...typed,
    ...{ newPerDay: "２５", desiredRetention: "９２．５％", learningSteps: "１分钟　１０分钟" },
  });
  expect(read).toMatchObject({
    options: { newPerDay: 25, desiredRetention: 0.925, learningSteps: [60, 600] },
  });
});

test.each<[Partial<TypedPreset>, object]>([
  [{ newPerDay: "-1" }, { newPerDay: { type: "outOfBounds" } }],
  [{ newPerDay: "" }, { newPerDay: { type: "outOfBounds" } }],
  [{ reviewsPerDay: "1e3" }, { reviewsPerDay: { type: "outOfBounds" } }],
  [{ desiredRetention: "100" }, { desiredRetention: { type: "outOfBounds" } }],
  [{ desiredRetention: "0.9" }, { desiredRetention: { type: "outOfBounds" } }],
  [{ learnAheadSeconds: "1441" }, { learnAheadSeconds: { type: "outOfBounds" } }],
  [{ maximumIntervalDays: "半年" }, { maximumIntervalDays: { type: "outOfBounds" } }],
  [{ learningSteps: "1m ten" }, { learningSteps: { type: "stepUnread", text: "ten" } }],
  [{ relearningSteps: "40d" }, { relearningSteps: { type: "stepOutOfBounds", text: "40d" } }],
  [{ reviewOrder: "最难的" }, { reviewOrder: { type: "unknownChoice" } }],
  [{ easyDays: ["1", "x", "1", "1", "1", "1", "1"] }, { easyDays: { type: "badEasyDays" } }],
  [{ breaks: [{ key: "0", from: "2026-12-20", to: "" }] }, { breaks: { type: "dayMissing" } }],
  [
    { breaks: [{ key: "0", from: "2026-12-20", to: "2026-02-30" }] },
    { breaks: { type: "dayMissing" } },
  ],
  [
    { breaks: [{ key: "0", from: "2026-12-20", to: "2026-12-19" }] },
    { breaks: { type: "breakReversed", index: 0 } },
  ],
  [
    { newPerDay: "x", learningSteps: "1w", leechThreshold: "100" },
    { newPerDay: {}, learningSteps: { text: "1w" }, leechThreshold: {} },
  ],
])("%o: each field that cannot be taken has its own reason", (change, faults) => {
  const found = faultsOf(change);
  expect(found).toMatchObject(faults);
  expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(faults).sort());
});
