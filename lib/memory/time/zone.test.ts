import { expect, test } from "vitest";
import { isZone, zoneOffsetMs } from "./zone.ts";

test.each(["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC"])(
  "%s is a zone",
  (zone) => expect(isZone(zone)).toBe(true),
);

test.each(["", "Asia/Nowhere", "+08:00", "北京", "Asia/Shanghai\n", "../etc"])(
  "%j is no zone",
  (zone) => expect(isZone(zone)).toBe(false),
);

test.each([
  ["Asia/Shanghai", "2026-11-23T00:00:00Z", 8],
  ["Asia/Kathmandu", "2026-11-23T00:00:00Z", 5.75],
  ["Pacific/Kiritimati", "2026-11-23T00:00:00Z", 14],
  ["America/St_Johns", "2026-07-01T00:00:00Z", -2.5],
  ["Europe/London", "2026-11-23T00:00:00Z", 0],
  // Local mean time, before zones: 8 h 5 min 43 s.
  ["Asia/Shanghai", "1900-01-01T00:00:00Z", 8 + 5 / 60 + 43 / 3600],
])("the clocks of %s are ahead of UTC by the right time at %s", (zone, instant, hours) => {
  expect(zoneOffsetMs(Date.parse(instant), zone)).toBe(Math.round(hours * 3600) * 1000);
});

test("an unknown zone or an invalid instant throws", () => {
  expect(() => zoneOffsetMs(0, "Asia/Nowhere")).toThrow(RangeError);
  expect(() => zoneOffsetMs(Number.NaN, "Asia/Shanghai")).toThrow(RangeError);
});
