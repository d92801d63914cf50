import { expect, test } from "vitest";
import { percentOf, readChoice, type TypedChoice } from "./choice.ts";

const typed: TypedChoice = {
  days: "365",
  extraCards: "0",
  newPerDay: "20",
  reviewsPerDay: "200",
  retention: "90",
  minutes: "",
};

test("what the form begins with can be simulated; no minutes are no limit", () => {
  expect(readChoice(typed)).toEqual({
    ok: true,
    value: {
      days: 365,
      extraCards: 0,
      newPerDay: 20,
      reviewsPerDay: 200,
      desiredRetention: 0.9,
      minutesPerDay: null,
    },
  });
});

test("numbers may be typed as an input method leaves them: ３６５ 天, 87,5 %", () => {
  const read = readChoice({ ...typed, days: " ３６５ ", retention: "８７,５％", minutes: "３０" });
  expect(read).toMatchObject({
    ok: true,
    value: { days: 365, desiredRetention: 0.875, minutesPerDay: 30 },
  });
});

test.each([
  [{ days: "29" }, { days: "notWhole" }],
  [{ days: "3651" }, { days: "notWhole" }],
  [{ days: "" }, { days: "notWhole" }],
  [{ extraCards: "-1" }, { extraCards: "notWhole" }],
  [{ extraCards: "50001" }, { extraCards: "notWhole" }],
  [{ newPerDay: "1.5" }, { newPerDay: "notWhole" }],
  [{ reviewsPerDay: "1e3" }, { reviewsPerDay: "notWhole" }],
  [{ retention: "69.9" }, { retention: "retentionOut" }],
  [{ retention: "九十" }, { retention: "retentionOut" }],
  [{ minutes: "0" }, { minutes: "minutesOut" }],
  [
    { days: "x", minutes: "y" },
    { days: "notWhole", minutes: "minutesOut" },
  ],
])("%j cannot be taken, and each field says why", (changed, error) => {
  expect(readChoice({ ...typed, ...changed })).toEqual({ ok: false, error });
});

test("percents are what is typed again", () => {
  for (let tenths = 700; tenths <= 990; tenths += 1) {
    const share = tenths / 1000;
    const read = readChoice({ ...typed, retention: String(percentOf(share)) });
    expect(read.ok && read.value.desiredRetention).toBe(share);
  }
});
