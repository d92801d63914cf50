import { describe, expect, test } from "vitest";
import { findNumbers, isSameNumber } from "./find-numbers.ts";
import { foldAnswer } from "./fold-answer.ts";

function only(text: string, lang: "en" | "zh") {
  return findNumbers(foldAnswer(text, new Map()).text, lang);
}

function areSame(own: string, other: string, lang: "en" | "zh"): boolean {
  const [a, b] = [only(own, lang), only(other, lang)];
  const [first, second] = [a[0], b[0]];
  expect([a.length, b.length]).toEqual([1, 1]);
  return first !== undefined && second !== undefined && isSameNumber(first, second);
}

describe("the same number, however it is written", () => {
  test.each([
    ["6 个月", "六个月"],
    ["半年", "六个月"],
    ["半小时", "30 分钟"],
    ["一个半小时", "90分钟"],
    ["30 %", "百分之三十"],
    ["３０％", "30%"],
    ["1.5 亿", "一亿五千万"],
    ["两百五十", "250"],
    ["五分之一", "20%"],
    ["一半", "50%"],
    ["数十亿年", "几十亿年"],
    ["二〇二四年", "2024 年"],
    ["两天", "48 小时"],
    ["第三", "第 3"],
    ["两成", "20%"],
    ["1/4", "四分之一"],
    ["1/100000", "十万分之一"],
    ["两千年", "二十个世纪"],
  ])("%s is %s", (own, other) => {
    expect(areSame(own, other, "zh")).toBe(true);
  });

  test.each([
    ["six months", "half a year"],
    ["half an hour", "30 minutes"],
    ["thirty percent", "30%"],
    ["1.5 million", "1,500,000"],
    ["two hundred and fifty thousand", "250,000"],
    ["two and a half hours", "150 minutes"],
    ["several million", "a few million"],
    ["twenty-five", "25"],
    ["the eleventh", "11th"],
    ["doubles", "twice"],
    ["one in five", "20 percent"],
    ["by a fifth", "by twenty percent"],
    ["two millennia", "2,000 years"],
    ["1/12 of a spoon", "a twelfth of a spoon"],
  ])("%s is %s", (own, other) => {
    expect(areSame(own, other, "en")).toBe(true);
  });
});

describe("another number", () => {
  test.each([
    ["六天", "六小时"],
    ["十六个月", "六个月"],
    ["几百万次", "几百次"],
    ["13%", "30%"],
    ["半小时", "一个半小时"],
    ["26 度", "20 度"],
  ])("%s is not %s", (own, other) => {
    expect(areSame(own, other, "zh")).toBe(false);
  });

  test.each([
    ["three thousand", "thirty thousand"],
    ["eighty", "eight"],
    ["six days", "six hours"],
    ["millions", "billions"],
  ])("%s is not %s", (own, other) => {
    expect(areSame(own, other, "en")).toBe(false);
  });
});

test("words that only begin with a numeral count nothing", () => {
  for (const text of ["一些面团", "十分好", "万一", "统一", "三明治", "四周"])
    expect(only(text, "zh")).toEqual([]);
  for (const text of ["二氧化碳", "三氯化铁"]) expect(only(text, "zh")).toEqual([]);
  expect(only("R0 and dark_frame2", "en")).toEqual([]);
});

test("both ends of a range of percent are percent", () => {
  expect(only("百分之三十到五十", "zh").map(({ raw }) => raw)).toEqual([0.3, 0.5]);
  expect(only("30 to 50 percent", "en").map(({ raw }) => raw)).toEqual([0.3, 0.5]);
});
