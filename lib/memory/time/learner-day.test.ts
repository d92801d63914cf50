import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Calendar, dayFromIso, dayToIso, elapsedDays } from "./day.ts";
import { dayOf, nextRollover, startOfDay } from "./learner-day.ts";

const hours = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 3_600_000;
const day = (iso: string) => {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(iso);
  return found;
};
const isoDayOf = (instant: string, zone: string, rolloverHour: number) =>
  dayToIso(dayOf(new Date(instant), { zone, rolloverHour }));

test.each([
  ["2026-11-23T19:59:59Z", "Asia/Shanghai", 4, "2026-11-23"],
  ["2026-11-23T20:00:00Z", "Asia/Shanghai", 4, "2026-11-24"],
  ["2026-11-23T15:59:59Z", "Asia/Shanghai", 0, "2026-11-23"],
  ["2026-11-23T16:00:00Z", "Asia/Shanghai", 0, "2026-11-24"],
  ["2026-11-23T08:59:59Z", "America/New_York", 4, "2026-11-22"],
  ["2026-11-23T09:00:00Z", "America/New_York", 4, "2026-11-23"],
  ["2026-11-23T22:14:59Z", "Asia/Kathmandu", 4, "2026-11-23"],
  ["2026-11-23T22:15:00Z", "Asia/Kathmandu", 4, "2026-11-24"],
  ["2026-11-23T13:59:59Z", "Pacific/Kiritimati", 4, "2026-11-23"],
  ["2026-11-23T14:00:00Z", "Pacific/Kiritimati", 4, "2026-11-24"],
  ["2026-11-23T14:59:59Z", "Pacific/Niue", 4, "2026-11-22"],
])("%s in %s with the day starting at %i o'clock is %s", (instant, zone, hour, iso) => {
  expect(isoDayOf(instant, zone, hour)).toBe(iso);
});

describe("where the clocks change", () => {
  const newYork = { zone: "America/New_York", rolloverHour: 4 };

  test("the day the clocks go forward has 23 hours, the day they go back 25", () => {
    // 2026: 8 March and 1 November, at two in the morning, which is still the day before.
    const lengthOf = (iso: string) =>
      hours(startOfDay(day(iso), newYork), startOfDay(addDays(day(iso), 1), newYork));
    expect(lengthOf("2026-03-06")).toBe(24);
    expect(lengthOf("2026-03-07")).toBe(23);
    expect(lengthOf("2026-10-31")).toBe(25);
  });

  test("a rollover the clock jumps over is the jump itself", () => {
    const atTwo = { ...newYork, rolloverHour: 2 };
    expect(startOfDay(day("2026-03-08"), atTwo).toISOString()).toBe("2026-03-08T07:00:00.000Z");
    // Lord Howe Island changes by half an hour: 02:00 is 02:30 on 4 October.
    const lordHowe = { zone: "Australia/Lord_Howe", rolloverHour: 2 };
    expect(startOfDay(day("2026-10-04"), lordHowe).toISOString()).toBe("2026-10-03T15:30:00.000Z");
  });

  test("an hour that comes twice begins the day once", () => {
    const atOne = { ...newYork, rolloverHour: 1 };
    expect(startOfDay(day("2026-11-01"), atOne).toISOString()).toBe("2026-11-01T05:00:00.000Z");
    expect(isoDayOf("2026-11-01T06:30:00Z", "America/New_York", 1)).toBe("2026-11-01");
  });

  test("a day that has begun goes on when the clock falls back over midnight", () => {
    // Newfoundland, 2010-11-07: 00:01 became 23:01 of the 6th.
    expect(isoDayOf("2010-11-07T02:30:30Z", "America/St_Johns", 0)).toBe("2010-11-07");
    expect(isoDayOf("2010-11-07T03:00:00Z", "America/St_Johns", 0)).toBe("2010-11-07");
  });

  test("a date the zone skipped is nobody's day when days start at midnight", () => {
    const samoa = { zone: "Pacific/Apia", rolloverHour: 0 };
    expect(startOfDay(day("2011-12-30"), samoa)).toEqual(startOfDay(day("2011-12-31"), samoa));
    expect(isoDayOf("2011-12-30T09:59:59Z", "Pacific/Apia", 0)).toBe("2011-12-29");
    expect(isoDayOf("2011-12-30T10:00:00Z", "Pacific/Apia", 0)).toBe("2011-12-31");
  });
});

/** Where something happens to the days: what, the zone, from when, over how many days, and how many learner days begin. */
const changes = [
  ["clocks go forward", "America/New_York", "2026-03-05", 7, 7],
  ["clocks go back", "America/New_York", "2026-10-29", 7, 7],
  ["clocks go forward at midnight", "America/Sao_Paulo", "2018-11-01", 7, 7],
  ["clocks go back at midnight", "America/Sao_Paulo", "2018-02-14", 7, 7],
  ["clocks go forward at midnight in Cairo", "Africa/Cairo", "2026-04-21", 7, 7],
  ["clocks move by half an hour", "Australia/Lord_Howe", "2026-10-01", 7, 7],
  ["half an hour west of the hour", "America/St_Johns", "2026-03-05", 7, 7],
  ["half an hour east of the hour", "Asia/Kolkata", "2026-03-05", 7, 7],
  ["a quarter of an hour", "Asia/Kathmandu", "2026-03-05", 7, 7],
  ["a quarter of an hour, and summer time", "Pacific/Chatham", "2026-09-24", 7, 7],
  ["the zone itself moves by half an hour", "Asia/Pyongyang", "2018-05-01", 7, 7],
  ["the zone itself moves by half an hour the other way", "Asia/Pyongyang", "2015-08-11", 7, 7],
  ["a fast is observed without summer time", "Africa/Casablanca", "2026-02-12", 42, 42],
  ["Samoa crosses the date line", "Pacific/Apia", "2011-12-27", 7, 8],
  ["the Line Islands cross the date line", "Pacific/Kiritimati", "1994-12-28", 7, 8],
  ["Kwajalein crosses the date line", "Pacific/Kwajalein", "1993-08-18", 7, 8],
] as const;

describe.each(changes)("while %s (%s), 日子不乱", (_, zone, from, days, begun) => {
  test.each([0, 1, 2, 3, 4, 12, 23])("days that begin at %i o'clock only ever go on", (hour) => {
    const calendar = { zone, rolloverHour: hour };
    const start = startOfDay(day(from), calendar);
    const end = startOfDay(addDays(day(from), begun), calendar);
    // What the clocks jump, at most an hour.
    expect(Math.abs(hours(start, end) - days * 24)).toBeLessThanOrEqual(1);
    const count = Math.floor(hours(start, end) * 4) + 1;
    const quarters = Array.from(
      { length: count },
      (__, index) => new Date(start.getTime() + index * 900_000),
    );
    const seen = quarters.map((at) => dayOf(at, calendar));
    const steps = seen.slice(1).map((today, index) => today - (seen[index] ?? today));
    expect(Math.min(...steps)).toBe(0);
    // A date that the zone left out is nobody's day, unless the day before reaches into it.
    expect(Math.max(...steps)).toBeLessThanOrEqual(begun - days + 1);
    expect([seen[0], dayOf(end, calendar)]).toEqual([day(from), addDays(day(from), begun)]);
    for (const [index, at] of quarters.entries()) {
      const today = seen[index] ?? dayOf(at, calendar);
      expect(startOfDay(today, calendar) <= at && at < nextRollover(at, calendar)).toBe(true);
    }
  });
});

describe("a learner who travels", () => {
  const days = (from: string, fromZone: string, to: string, toZone: string) =>
    elapsedDays(
      dayOf(new Date(from), { zone: fromZone, rolloverHour: 4 }),
      dayOf(new Date(to), { zone: toZone, rolloverHour: 4 }),
    );

  test.each([
    [
      "west over the date line lets no day pass twice",
      "2026-11-23T09:00:00Z",
      "Asia/Tokyo",
      "2026-11-23T18:00:00Z",
      "Pacific/Honolulu",
      0,
    ],
    [
      "east over the date line has a day less",
      "2026-11-23T19:00:00Z",
      "Pacific/Honolulu",
      "2026-11-24T03:00:00Z",
      "Asia/Tokyo",
      1,
    ],
    [
      "from the first zone of the day to the last never goes back",
      "2026-11-23T15:00:00Z",
      "Pacific/Kiritimati",
      "2026-11-23T16:00:00Z",
      "Pacific/Niue",
      0,
    ],
    [
      "by an hour in the evening stays on the day",
      "2026-11-23T19:00:00Z",
      "Europe/Berlin",
      "2026-11-23T20:30:00Z",
      "Europe/London",
      0,
    ],
  ])("%s", (_, from, fromZone, to, toZone, elapsed) => {
    expect(days(from, fromZone, to, toZone)).toBe(elapsed);
  });

  test("or whose clock was set back by days lets none pass, and goes on from there", () => {
    expect(days("2026-11-23T12:00:00Z", "UTC", "2026-11-20T12:00:00Z", "UTC")).toBe(0);
    expect(days("2026-11-23T12:00:00Z", "UTC", "2026-11-25T12:00:00Z", "UTC")).toBe(2);
  });
});

const zones = [
  ...["Asia/Shanghai", "America/New_York", "Europe/Lisbon", "Asia/Kathmandu", "America/St_Johns"],
  ...["Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "Africa/Casablanca", "UTC"],
];
const anyCalendar: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(...zones),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
});
const anyInstant = fc.date({
  min: new Date("1985-01-01"),
  max: new Date("2060-01-01"),
  noInvalidDate: true,
});

describe("laws of the calendar", () => {
  test("an instant lies in its day, and the next rollover after it", () => {
    fc.assert(
      fc.property(anyInstant, anyCalendar, (at, calendar) => {
        const today = dayOf(at, calendar);
        expect(startOfDay(today, calendar).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(nextRollover(at, calendar).getTime()).toBeGreaterThan(at.getTime());
        expect(dayOf(nextRollover(at, calendar), calendar)).toBeGreaterThan(today);
      }),
    );
  });

  test("later is never an earlier day", () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(3 * 86_400_000), anyCalendar, (at, laterMs, calendar) => {
        const later = new Date(at.getTime() + laterMs);
        expect(dayOf(later, calendar)).toBeGreaterThanOrEqual(dayOf(at, calendar));
      }),
    );
  });
});

test("an invalid date or zone throws", () => {
  expect(() => isoDayOf("nonsense", "Asia/Shanghai", 4)).toThrow(RangeError);
  expect(() => isoDayOf("2026-11-23T00:00:00Z", "Asia/Nowhere", 4)).toThrow(RangeError);
});
