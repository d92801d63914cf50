import { expect, test } from "vitest";
import { showSameClock } from "./same-clock.ts";

test.each([
  ["Asia/Calcutta", "Asia/Kolkata", true],
  ["Asia/Shanghai", "Asia/Singapore", true],
  ["Europe/London", "UTC", false],
  ["Asia/Shanghai", "America/New_York", false],
  ["Europe/Berlin", "Africa/Lagos", false],
])("a learner who goes from %s to %s keeps the same days: %s", (one, other, same) => {
  expect(showSameClock(one, other, new Date("2026-01-15T12:00:00Z"))).toBe(same);
});
