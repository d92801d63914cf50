import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

test("cells with commas, quotes or line breaks are quoted, empty ones are empty, 逗号与引号", () => {
  const rows = [
    ["样本效率，好", 3, null],
    ['他说："学习"，"再学"', -1.5, "a\nb"],
    ['a,"b"', Number.NaN, ""],
  ];
  expect(writeCsv(["term", "count", "note"], rows)).toBe(
    'term,count,note\r\n样本效率，好,3,\r\n"他说：""学习""，""再学""",-1.5,"a\nb"\r\n"a,""b""",,\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@酵种", "\t=1", "\r=1"])(
  "text that a spreadsheet would run is made harmless: %j",
  (text) => {
    expect(writeCsv(["a"], [[text]])).toMatch(/^a\r\n"?'/);
  },
);
