import { expect, test } from "vitest";
import { countScripts, isMixedLine, type LineLang, langOfLine, otherLang } from "./script.ts";

const lines: readonly (readonly [string, LineLang])[] = [
  ["The FTQ is a buffer queue.", "en"],
  ["各大实验室押注RLVR能够泛化。", "zh"],
  ["银行服务由以下两家机构提供:Choice Financial Group 及 Column N.A.。", "zh"],
  ["Mercury。", "zh"],
  ["Well，this was typed in Beijing。", "en"],
  ["He calls it guanxi (关系) all the time.", "en"],
  ["Café naïve ＦＴＱ", "en"],
  ["𠀀𠮷野家", "zh"],
  ["吉野家の牛丼は安いです", "other"],
  ["鲜の每日是一家超市", "zh"],
  ["Это русский текст", "other"],
  ["안녕하세요", "other"],
  ["---", "none"],
  ["1948 …", "none"],
  ["", "none"],
  ["。", "none"],
];

test.each(lines)("the line %j is read as %s", (text, lang) => {
  expect(langOfLine(text)).toBe(lang);
});

test("a hyphenated or apostrophised word and an identifier count as one word each", () => {
  expect(countScripts("don't use ftq_pc_mem, sample-efficiency 样本效率").latinWords).toBe(4);
});

test.each([
  "He is here. 他在这里。",
  "This is a pair\t这是一对句子",
  "他在这里。 He is already here.",
  "这是对照 book of the old time, at least here",
])("the line %j is doubted because it holds both languages", (text) => {
  expect(isMixedLine(text)).toBe(true);
});

test.each([
  "AI 智能体能处理越来越有野心的问题。",
  "ftq_meta_1r_sram:SRAM实现，存储其余的 BPU 预测信息。",
  "各大机构提供:Choice Financial Group 及 Column N.A.。",
  "He calls it guanxi (关系) all the time.",
  "Nothing but English. Two sentences of it.",
])("the line %j is not doubted for a word of the other language", (text) => {
  expect(isMixedLine(text)).toBe(false);
});

test("each language has the other", () => {
  expect([otherLang("en"), otherLang("zh")]).toEqual(["zh", "en"]);
});
