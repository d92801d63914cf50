import { expect, test } from "vitest";
import { pastedFile } from "#lib/language/parse/text-file";
import { readText } from "./read-text.ts";
import { maxTextLines, refusal } from "./refusal.ts";

test.each([
  ["nothing", "", "empty", 0],
  ["blank lines", " \n\u3000\n\n", "empty", 0],
  ["English alone", "\nHello.\nGood morning.", "oneLanguage", 2],
  ["Chinese alone", "你好。\n早上好。", "oneLanguage", 1],
  ["a title alone", "你好", "oneLanguage", 1],
  ["Russian", "Привет.\nДоброе утро.", "otherLanguage", 1],
  ["rules and numbers", "---\n42\n", "otherLanguage", 2],
  [
    "both languages on each line",
    "He is here. 他在这里。\nShe is here. 她在这里。",
    "mixedLines",
    1,
  ],
  [
    "what was a picture",
    "\uFFFDPNG\u0000\u0001\n\uFFFD\uFFFD\u0002a\n中\u0000\u0000\n",
    "notText",
    1,
  ],
  ["control characters", "\u0000\u0001\u0002", "notText", 1],
  [
    "too many lines",
    `${"\n".repeat(maxTextLines)}Hello.\n你好。`,
    "tooManyLines",
    maxTextLines + 1,
  ],
])("%s is refused with a line and a remedy", (_name, content, code, line) => {
  const refused = refusal(readText(content));
  expect(refused).toMatchObject({ code, line });
  expect(refused?.message.length).toBeGreaterThan(40);
});

test("one language is named, and the one that is missing", () => {
  expect(refusal(readText("你好。"))?.params).toEqual({ lang: "zh", missing: "en" });
  expect(refusal(readText("Hello."))?.message).toContain("add the Chinese translation");
});

test.each([
  ["of the same language", ["你好。\n早上好。", "晚上好。\n再见。"], "sameLanguage", 3],
  ["of which the second has no words", ["你好。\n早上好。", "42\n---"], "noCounterpart", 3],
])("two files %s are refused at the second", (_name, contents, code, line) => {
  expect(refusal(readText(contents.map(pastedFile)))).toMatchObject({ code, line });
});

test.each([
  ["one pair", "Hello.\n你好。"],
  ["one pair among lines that were left out", "Привет.\nHello.\n你好。\n你好。\n---\n早上好。"],
  ["a table with tabs", "This is a pair\t这是一对句子\nSo is this one\t这也是一对"],
  ["blocks that do not match", "One.\nTwo.\nThree.\n一。\n二。"],
  ["lines with vertical tabs from a slide", "Hello\vthere.\n你好\v那边。"],
])("a text with %s can be saved", (_name, content) => {
  expect(refusal(readText(content))).toBeNull();
});
