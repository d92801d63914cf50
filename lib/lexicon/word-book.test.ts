import { expect, test } from "vitest";
import { spellChinese } from "./spell-chinese.ts";
import { lookUpChinese } from "./word-book.ts";

async function spell(text: string): Promise<string> {
  return (await spellChinese(text)).map(({ reading }) => reading).join(" ");
}

test.each([
  ["旅行", "lǚ xíng"],
  ["银行行长", "yín háng háng zhǎng"],
  ["重写，重构，重量，很重", "chóng xiě chóng gòu zhòng liàng hěn zhòng"],
  ["了解不了", "liǎo jiě bù liǎo"],
  ["增长了长度", "zēng zhǎng le cháng dù"],
])("%s is read %s", async (text, reading) => {
  expect(await spell(text)).toBe(reading);
});

test("each reading says where its character stands, Latin words and signs have none, 夹着 English 也对得上", async () => {
  const text = "用 KV cache，快。";
  const syllables = await spellChinese(text);
  expect(syllables.map(({ at, reading }) => `${text[at]} ${reading}`)).toEqual([
    "用 yòng",
    "快 kuài",
  ]);
});

test("a headword is found whole, in traditional characters too, 繁体也查得到", async () => {
  const [simple] = await lookUpChinese("模型");
  expect(simple?.entries[0]).toMatchObject({ pinyin: "mó xíng", traditional: "模型" });
  expect(simple?.entries[0]?.senses).toContain("model");
  const [traditional] = await lookUpChinese("覺得");
  expect(traditional?.entries[0]).toMatchObject({ simplified: "觉得", pinyin: "jué de" });
});

test("of a stretch that is no headword its words are told, each once, 查不到整串就查词", async () => {
  const found = await lookUpChinese("样本效率，样本");
  expect(found.map(({ word }) => word)).toEqual(["样本", "效率"]);
});

test("names and old variants come after what a word usually means, 姓氏排在后面", async () => {
  const [found] = await lookUpChinese("都");
  expect(found?.entries[0]?.pinyin).toBe("dōu");
  expect(found?.entries.at(-1)?.senses[0]).toBe("surname Du");
});

test("readings inside a sense have tone marks", async () => {
  const [found] = await lookUpChinese("行");
  expect(found?.entries.flatMap(({ senses }) => senses).join(" ")).toContain("[dào héng]");
});

test("what is not Chinese, empty, or very long finds nothing or its parts, never an error, 空的也没事", async () => {
  expect(await lookUpChinese("")).toEqual([]);
  expect(await lookUpChinese("KV cache 🙂")).toEqual([]);
  expect((await lookUpChinese("模型训练".repeat(500))).length).toBeLessThanOrEqual(12);
});
