import { expect, test } from "vitest";
import { addDays, asDay, dayToIso } from "#lib/memory/time/day";
import { readWish, typedOf } from "./wish.ts";

const today = asDay(20_780);
const good = { day: dayToIso(addDays(today, 60)), percent: "80", minutes: "15" };

test("a wish is read as it is typed, full-width digits too, 全角也行", () => {
  const goal = { targetDay: addDays(today, 60), targetShare: 0.8, minutesPerDay: 15 };
  expect(readWish(good, today)).toEqual({ ok: true, value: goal });
  expect(readWish({ ...good, percent: "８０％", minutes: "１５" }, today)).toEqual({
    ...{ ok: true, value: goal },
  });
  expect(typedOf(goal)).toEqual(good);
});

test.each([
  [{ day: "2026-11-22" }, { day: "dayPast" }],
  [{ day: "" }, { day: "dayMissing" }],
  [{ day: "2026-02-30" }, { day: "dayMissing" }],
  [{ day: "2036-01-01" }, { day: "dayTooFar" }],
  [{ percent: "100" }, { percent: "percentOut" }],
  [{ percent: "0" }, { percent: "percentOut" }],
  [{ percent: "八十" }, { percent: "percentOut" }],
  [{ minutes: "0" }, { minutes: "minutesOut" }],
  [{ minutes: "1441" }, { minutes: "minutesOut" }],
  [{ minutes: "" }, { minutes: "minutesOut" }],
  [
    { day: "2026-11-22", percent: "", minutes: "-3" },
    { day: "dayPast", percent: "percentOut", minutes: "minutesOut" },
  ],
] as const)("what cannot be wished is told at its field: %j", (typed, errors) => {
  expect(readWish({ ...good, ...typed }, today)).toEqual({ ok: false, error: errors });
});

test("today may be named", () => {
  expect(readWish({ ...good, day: dayToIso(today) }, today).ok).toBe(true);
});
