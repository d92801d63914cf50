import { expect, test } from "vitest";
import { readNumbers } from "./align-numbers.ts";

test.each([
  ["six months", "六个月", "#6"],
  ["30% to 50%", "百分之三十到 50%", "#30 #50"],
  ["over 400 million times", "超过 4 亿次", "#400000000"],
  ["a trillion", "一万亿", "#1000000000000"],
  ["one one-millionth as efficient", "效率只有百万分之一", "#/1000000"],
  ["millions of tasks", "数百万个任务", "#~1000000"],
  ["twenty-five thousand two hundred", "二万五千二百", "#25200"],
  ["two hundred and fifty", "两百五十", "#250"],
  ["1.5 billion", "15亿", "#1500000000"],
  ["In 2024", "二〇二四年", "#2024"],
  ["the third time", "第三次", "#3"],
  ["fifteen thousand", "一万五", "#15000"],
  ["three point", "3点", "#3"],
])("%s and %s name the same amount", (english, chinese, keys) => {
  expect(readNumbers(english, "en").join(" ")).toBe(keys);
  expect(readNumbers(chinese, "zh").join(" ")).toBe(keys);
});

test("a decade is found by its year, a month by its name", () => {
  expect(readNumbers("the 1980s", "en")).toContain("#80");
  expect(readNumbers("二十世纪八十年代", "zh")).toContain("#80");
  expect(readNumbers("in August 1987", "en")).toEqual(["#8", "#1987"]);
  expect(readNumbers("1987年8月", "zh")).toEqual(["#1987", "#8"]);
});

test("articles, two or three, and words of other trades are no amounts", () => {
  expect(readNumbers("one of a kind, constructor", "en")).toEqual([]);
  expect(readNumbers("一个人,两三天", "zh")).toEqual([]);
});
