import { expect, test } from "vitest";
import { lineRange } from "./line-range.ts";

const value = "标题\nOne.\n一。\n\nTwo.";

test.each([
  [1, "标题"],
  [3, "一。"],
  [4, ""],
  [5, "Two."],
])("line %d is found again in the pasted text", (line, text) => {
  const range = lineRange(value, line);
  expect(value.slice(range?.start, range?.end)).toBe(text);
});

test("a line that is not there is nowhere", () => {
  expect(lineRange(value, 0)).toBeNull();
  expect(lineRange(value, 6)).toBeNull();
});
