import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const file = new URL("../../../seeds/next-training-paradigm.en-zh.txt", import.meta.url);
const talk = readFileSync(file, "utf8");

test("the sample talk is a title and 100 units, unit n on lines 2n and 2n + 1", () => {
  const parsed = readText(talk);
  expect(parsed.title).toEqual({ text: "下一个训练范式将走向何方?", lang: "zh", lines: [1] });
  expect(parsed.units).toHaveLength(100);
  for (const { index, source, target, kind } of parsed.units) {
    expect([kind, source.lang, target.lang]).toEqual(["body", "en", "zh"]);
    expect([...source.lines, ...target.lines]).toEqual([2 * index, 2 * index + 1]);
  }
  expect(parsed).toMatchObject({
    sourceLang: "en",
    targetLang: "zh",
    lineCount: 201,
    blankLines: [],
  });
});

test("the sample talk has two doubts: the sentence cut over units 47 and 48, the quotation from 57 to 59", () => {
  const { units, warnings } = readText(talk);
  expect(warnings.map(({ line, code, params }) => ({ line, code, params }))).toEqual([
    { line: 94, code: "sentenceContinues", params: { unit: 47, lastUnit: 48, lastLine: 97 } },
    { line: 114, code: "quotationSpans", params: { unit: 57, lastUnit: 59, lastLine: 119 } },
  ]);
  expect(units.filter((unit) => unit.warnings.length > 0).map(({ index }) => index)).toEqual([
    47, 57,
  ]);
});

test("the same talk turned round, without its title, or with blank lines reads the same", () => {
  const [title, ...lines] = talk.split("\n");
  const turned = lines.map((_, at) => lines[at % 2 === 0 ? at + 1 : at - 1]);
  const expected = readText(talk).units.map(({ source, target }) => [source.text, target.text]);
  const sidesOf = (content: string) =>
    readText(content, { sourceLang: "en" }).units.map(({ source, target }) => [
      source.text,
      target.text,
    ]);
  expect(sidesOf(lines.join("\n"))).toEqual(expected);
  expect(sidesOf([title, ...turned].join("\n"))).toEqual(expected);
  expect(sidesOf(turned.join("\r\n\r\n"))).toEqual(expected);
  expect(readText([title, ...turned].join("\n"))).toMatchObject({
    sourceLang: "zh",
    title: { lines: [1] },
  });
});
