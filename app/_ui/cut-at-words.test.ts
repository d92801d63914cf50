import { expect, test } from "vitest";
import { cutAtWords } from "./cut-at-words.ts";

test("a Chinese title is broken between words, not inside one", () => {
  expect(cutAtWords("面包师的朋友是学生？")).toEqual(["面包师", "的", "朋友", "是", "学生？"]);
});

test("marks stay with the words they enclose", () => {
  expect(cutAtWords("他说：“你好，朋友。”")).toEqual(["他", "说：", "“你好，", "朋友。”"]);
});

test("nothing of a title is lost", () => {
  const title = "《KV cache》 与 注意力 🙂（上）";
  expect(cutAtWords(title).join("")).toBe(title);
});
