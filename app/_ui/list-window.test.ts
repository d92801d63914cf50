import { expect, test } from "vitest";
import { slotsOf, stretchAt, topsOf } from "./list-window.tsx";

const items = Array.from({ length: 10_000 }, (_, at) => `第 ${at} 行`);
const tops = topsOf(items, () => 50);

test("of ten thousand rows those in the window are there, with room for all others", () => {
  const slots = slotsOf(items, tops, stretchAt(tops, 100_000, 101_000), -1);
  expect(slots).toHaveLength(23);
  expect(slots.filter(({ type }) => type === "item").map(said)).toEqual(items.slice(1_999, 2_020));
  expect(heightOf(slots)).toBe(500_000);
});

test.each([0, 9_999])(
  "the row that has the focus (%d) is there wherever the window is",
  (pinned) => {
    const slots = slotsOf(items, tops, stretchAt(tops, 100_000, 101_000), pinned);
    expect(slots.map(said)).toContain(`第 ${pinned} 行`);
    expect(heightOf(slots)).toBe(500_000);
  },
);

test("a window past the end of a list that has become short shows its last rows", () => {
  const few = topsOf(items.slice(0, 3), () => 50);
  const slots = slotsOf(items.slice(0, 3), few, stretchAt(few, 100_000, 101_000), -1);
  expect(heightOf(slots)).toBe(150);
});

function said(slot: ReturnType<typeof slotsOf<string>>[number]): string {
  return slot.type === "item" ? slot.item : "";
}

function heightOf(slots: ReturnType<typeof slotsOf<string>>): number {
  return slots.reduce((sum, slot) => sum + (slot.type === "space" ? slot.heightPx : 50), 0);
}
