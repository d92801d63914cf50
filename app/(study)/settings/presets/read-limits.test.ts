import { expect, test } from "vitest";
import { asDay } from "#lib/memory/time/day";
import { readLimits, typedLimits } from "./read-limits.ts";

const today = asDay(20_780);
const none = { desiredRetention: null, newPerDay: null, reviewsPerDay: null };
const empty = typedLimits(none, null, today);

test("an empty row wishes nothing, a zero wishes none, 零不是空", () => {
  expect(readLimits(empty)).toEqual({
    ok: true,
    limits: { ...none, todayNew: null, todayReviews: null },
  });
  expect(readLimits({ ...empty, newPerDay: "０", todayReviews: " 0 " })).toMatchObject({
    limits: { newPerDay: 0, todayReviews: 0 },
  });
});

test("what is saved is shown and read back; what was for another day is not shown", () => {
  const wishes = { desiredRetention: 0.95, newPerDay: 5, reviewsPerDay: null };
  const shown = typedLimits(wishes, { day: today, newPerDay: 30 }, today);
  expect(shown).toEqual({
    ...{ desiredRetention: "95", newPerDay: "5", reviewsPerDay: "" },
    ...{ todayNew: "30", todayReviews: "" },
  });
  expect(readLimits(shown)).toEqual({
    ok: true,
    limits: { ...wishes, todayNew: 30, todayReviews: null },
  });
  const yesterday = { day: asDay(20_779), newPerDay: 30 };
  expect(typedLimits(wishes, yesterday, today).todayNew).toBe("");
});

test("each field that cannot be taken is named", () => {
  expect(
    readLimits({
      ...empty,
      desiredRetention: "69",
      newPerDay: "5",
      todayNew: "十",
      todayReviews: "10000",
    }),
  ).toEqual({ ok: false, wrong: ["desiredRetention", "todayNew", "todayReviews"] });
});
