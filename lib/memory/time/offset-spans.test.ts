import { expect, test } from "vitest";
import { offsetSpans } from "./offset-spans.ts";
import { zoneOffsetMs } from "./zone.ts";

const hourMs = 3_600_000;
const ms = (iso: string) => Date.parse(iso);

test("clocks in Berlin and New York change twice a year, those in 上海 never", () => {
  const [from, until] = [ms("2026-01-01T00:00:00Z"), ms("2026-12-31T00:00:00Z")];
  const changes = (zone: string) =>
    offsetSpans(zone, from, until)
      .map(({ fromMs }) => new Date(fromMs).toISOString())
      .filter((at) => at.startsWith("2026"));
  expect(changes("Europe/Berlin")).toEqual([
    "2026-03-29T01:00:00.000Z",
    "2026-10-25T01:00:00.000Z",
  ]);
  expect(changes("America/New_York")).toEqual([
    "2026-03-08T07:00:00.000Z",
    "2026-11-01T06:00:00.000Z",
  ]);
  expect(changes("Asia/Shanghai")).toEqual([]);
});

test.each(["Europe/Berlin", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"])(
  "at every hour of three years the span says what the zone says: %s",
  (zone) => {
    const [from, until] = [ms("2024-12-30T00:00:00Z"), ms("2027-02-01T00:00:00Z")];
    const spans = offsetSpans(zone, from, until);
    let at = 0;
    for (let instant = from; instant <= until; instant += hourMs) {
      while (instant >= (spans[at]?.untilMs ?? 0)) at += 1;
      expect(spans[at]?.fromMs).toBeLessThanOrEqual(instant);
      expect(spans[at]?.offsetMs).toBe(zoneOffsetMs(instant, zone));
    }
  },
);

test("a zone of which this machine has never heard is taken for UTC", () => {
  expect(offsetSpans("Asia/桃花源", 0, hourMs)).toMatchObject([{ offsetMs: 0 }]);
});
