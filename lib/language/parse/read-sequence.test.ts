import { expect, test } from "vitest";
import { layOut } from "./lay-out.ts";
import { segmentsOf } from "./layout.ts";
import { longLineLength } from "./read-pieces.ts";
import { pastedFile } from "./text-file.ts";

function read(content: string) {
  const { layout, blankLines, lineCount, warnings } = layOut([pastedFile(content)], {
    formats: ["lines"],
  });
  return { segments: segmentsOf(layout), blankLines, lineCount, warnings };
}

function codes(content: string): string[] {
  return read(content).warnings.map(({ line, code }) => `${line} ${code}`);
}

test("each line becomes a segment with its line and language; blank lines are counted", () => {
  expect(read("\uFEFFHello.\r\n\r\n你好。\r\n")).toEqual({
    segments: [
      { text: "Hello.", lang: "en", lines: [1] },
      { text: "你好。", lang: "zh", lines: [3] },
    ],
    blankLines: [2],
    lineCount: 3,
    warnings: [],
  });
});

test.each([
  ["一\nHello\u0000.", "2 controlCharacters"],
  ["你好\v你们好。", "1 hiddenBreaks"],
  ["\u202E你好。", "1 bidiMarks"],
  ["你\u200B好。", "1 zeroWidthCharacters"],
  ["你\uFFFD好。", "1 brokenCharacters"],
  [`你好${"\u0301".repeat(40)}。`, "1 stackedMarks"],
  ["你好。\n\n你好。", "3 duplicateLine"],
  ["你好。\n…", "2 noLetters"],
  ["Привет, мир", "1 otherLanguage"],
  ["He is here. 他在这里。", "1 mixedLine"],
  ["长".repeat(longLineLength + 1), "1 longLine"],
])("%j is doubted: %s", (content, warning) => {
  expect(codes(content)).toEqual([warning]);
});

test("a number between two Chinese lines is the English line, and between an English and a Chinese one nobody's", () => {
  expect(read("多少钱?\n$5,000?\n五千美元?").segments[1]?.lang).toBe("en");
  expect(codes("Two:\n2\n二。")).toEqual(["2 noLetters"]);
  expect(codes("一。\n☆\n二。")).toEqual(["2 noLetters"]);
});

test("a line of invisible characters alone is blank, and said to be", () => {
  const reading = read("你好。\n\u200B\u200E\n");
  expect(reading.blankLines).toEqual([2]);
  expect(reading.warnings.map(({ code }) => code)).toEqual(["bidiMarks", "zeroWidthCharacters"]);
});
