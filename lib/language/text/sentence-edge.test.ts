import { expect, test } from "vitest";
import { closingMark, startsLowerCase } from "./sentence-edge.ts";

test.each([
  ["相关的训练信息根本", "none"],
  ["不以任何其他形式存在。", "end"],
  ['就可能出现这些性能退化。"', "end"],
  ["（例如上下文窗口。）", "end"],
  ["他说,", "comma"],
  ["他说——", "comma"],
  ["simply", "none"],
  ["is it so?”", "end"],
  ["in the following:", "end"],
  ["over 30%", "none"],
  ["", "none"],
  ['"', "none"],
] as const)("%j closes with: %s", (text, mark) => {
  expect(closingMark(text)).toBe(mark);
});

test.each([
  ["doesn't exist in any other way.", true],
  ['"and then', true],
  ["— and then", true],
  ["iPhone sales fell.", false],
  ["ftq_pc_mem: a register file", false],
  ["The end.", false],
  ["2 apples", false],
  ["根本", false],
  ["", false],
])("whether %j begins inside a sentence: %s", (text, lower) => {
  expect(startsLowerCase(text)).toBe(lower);
});
