import { expect, test } from "vitest";
import { retryDelayMs } from "./back-off.ts";

test("the wait doubles with each failure, from a second to a minute", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((failures) => retryDelayMs(failures, 1, null));
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

test("two devices that failed together do not come back together", () => {
  expect(retryDelayMs(3, 0, null)).toBe(2000);
  expect(retryDelayMs(3, 0.5, null)).toBe(3000);
});

test("a server that asks for more time gets it, but not for ever", () => {
  expect(retryDelayMs(1, 0, 5000)).toBe(5000);
  expect(retryDelayMs(1, 0, 3_600_000)).toBe(60_000);
});
