import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, asDay, dayFromIso, dayToIso, elapsedDays, weekdayOf } from "./day.ts";

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map(asDay);

describe("a learner day", () => {
  test.each([
    ["1970-01-01", 0, 4],
    ["1969-12-31", -1, 3],
    ["2024-02-29", 19_782, 4],
    ["2026-11-23", 20_780, 1],
    ["2026-11-29", 20_786, 7],
  ])("%s is day %i and weekday %i", (iso, number, weekday) => {
    expect(dayFromIso(iso)).toBe(number);
    expect(dayToIso(asDay(number))).toBe(iso);
    expect(weekdayOf(asDay(number))).toBe(weekday);
  });

  test("reads back as it was written, from year 53 to year 9999", () => {
    fc.assert(fc.property(anyDay, (day) => dayFromIso(dayToIso(day)) === day));
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "today", "", "2026-11-23T00:00"])(
    "%j is no day",
    (text) => expect(dayFromIso(text)).toBeNull(),
  );

  test("a week later is the same weekday", () => {
    fc.assert(fc.property(anyDay, (day) => weekdayOf(addDays(day, 7)) === weekdayOf(day)));
  });

  test("never counts backwards after a flight west", () => {
    expect(elapsedDays(asDay(20_780), asDay(20_779))).toBe(0);
    expect(elapsedDays(asDay(20_780), asDay(20_783))).toBe(3);
  });

  test("is a whole number", () => expect(() => asDay(1.5)).toThrow(RangeError));
});
