import { expect, test } from "vitest";
import type { FileLines } from "#lib/language/parse/text-file";
import { findPlace, findRefusedPlace, withPlaces } from "./line-places.ts";

const common = { encoding: "utf-8", format: "plain" } as const;
const files: readonly FileLines[] = [
  { ...common, name: "演讲.en.txt", firstLine: 1, lineCount: 10 },
  { ...common, name: "演讲.zh.txt", firstLine: 11, lineCount: 12 },
];

test("a line is found in the file it stands in", () => {
  expect(findPlace(files, 10)).toEqual({ file: 0, line: 10 });
  expect(findPlace(files, 11)).toEqual({ file: 1, line: 1 });
  expect(findPlace(files, 0)).toEqual({ file: 0, line: 0 });
});

test("a doubt tells its lines as they are numbered in their file, and names the other file", () => {
  expect(withPlaces({ lastLine: 13, otherLine: 4, times: 3 }, files, 12)).toEqual({
    lastLine: 3,
    otherLine: "4 (演讲.en.txt)",
    times: 3,
  });
});

test("a refusal is found in its file, also where both have the same name", () => {
  const names = ["演讲.txt", "演讲.txt"];
  expect(findRefusedPlace(names, 12, { name: "演讲.txt", line: 2 })).toEqual({ file: 1, line: 2 });
  expect(findRefusedPlace(names, 2, { name: "演讲.txt", line: 2 })).toEqual({ file: 0, line: 2 });
  expect(findRefusedPlace(["a", "b"], 3, { name: "b", line: 3 })).toEqual({ file: 1, line: 3 });
});
