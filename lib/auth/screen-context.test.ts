import { expect, test } from "vitest";
import { firstLanguage } from "./screen-context.ts";

test.each([
  ["", "en"],
  ["en-GB,en;q=0.9", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["de-DE,de;q=0.9,zh-TW;q=0.8,en;q=0.7", "zh"],
  ["fr, en;q=0.3, zh;q=0.2", "en"],
  ["*", "en"],
])("a browser that asks for “%s” reads %s", (header, language) => {
  expect(firstLanguage(header)).toBe(language);
});
