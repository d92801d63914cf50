import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import type { Preset } from "./card-state.ts";
import { defaultPreset } from "./default-preset.ts";
import { movesDueDays } from "./moves-due-days.ts";

const away = { from: asDay(20_780), to: asDay(20_790) };

test.each<[Partial<Preset>, boolean]>([
  [{ desiredRetention: 0.95 }, true],
  [{ maximumIntervalDays: 180 }, true],
  [{ loadBalance: false }, true],
  [{ easyDays: [1, 1, 1, 1, 1, 0, 0] }, true],
  [{ breaks: [away] }, true],
  [{ newPerDay: 5, reviewOrder: "random", learningSteps: [] }, false],
  [{}, false],
])("after %o the days of cards would be others: %s (改期)", (change, moves) => {
  expect(movesDueDays(defaultPreset, { ...defaultPreset, ...change })).toBe(moves);
});
