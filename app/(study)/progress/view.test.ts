import { expect, test } from "vitest";
import { addressOf, csvAddress } from "./view.ts";

const view = { textId: "0190163d", range: "year", year: 2025 } as const;

test("another range keeps the text and the year, 换时间范围，文章不变", () => {
  expect(addressOf(view, { range: "all" })).toBe("/progress?text=0190163d&range=all&year=2025");
});

test("all texts and the last year are not named in the address", () => {
  expect(addressOf(view, { textId: null, year: null })).toBe("/progress?range=year");
});

test("the CSV is of what is in sight, 所见即所得", () => {
  expect(csvAddress(view, "calendar")).toBe(
    "/progress/csv/calendar?text=0190163d&range=year&year=2025",
  );
  expect(csvAddress({ textId: null, range: "month", year: null }, "added")).toBe(
    "/progress/csv/added?range=month",
  );
});
