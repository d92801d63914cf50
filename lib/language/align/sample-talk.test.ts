import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const file = new URL("../../../seeds/next-training-paradigm.en-zh.txt", import.meta.url);
const talk = readFileSync(file, "utf8");

test("the sample talk is a title and 100 units, unit n on lines 2n and 2n + 1", () => {
  const parsed = readText(talk);
  expect(parsed.title).toEqual({ text: "下一个训练范式将走向何方?", lang: "zh", lines: [1] });
  expect(parsed.units).toHaveLength(100);
  expect(parsed.pairs).toHaveLength(100);
  for (const { index, source, target } of parsed.units) {
    expect([source.lang, target.lang]).toEqual(["en", "zh"]);
    expect([...source.lines, ...target.lines]).toEqual([2 * index, 2 * index + 1]);
  }
  expect(parsed).toMatchObject({
    sourceLang: "en",
    targetLang: "zh",
    lineCount: 201,
    blankLines: [],
  });
});

test("the sample talk has a cut sentence, a long quotation, an advertisement and three hands: nothing else is doubted", () => {
  const { units, warnings } = readText(talk);
  expect(warnings.map(({ line, code, params }) => ({ line, code, params }))).toEqual([
    { line: 5, code: "halfWidthMarks", params: { count: 163, wideCount: 100 } },
    { line: 65, code: "spacingChanges", params: { unit: 32, spacing: "tight" } },
    { line: 94, code: "sentenceContinues", params: { unit: 47, lastUnit: 48, lastLine: 97 } },
    { line: 114, code: "quotationSpans", params: { unit: 57, lastUnit: 59, lastLine: 119 } },
    { line: 125, code: "spacingChanges", params: { unit: 62, spacing: "spaced" } },
    { line: 174, code: "sponsorBlock", params: { unit: 87, lastUnit: 99, lastLine: 199 } },
  ]);
  expect(
    units.filter(({ kind }) => kind !== "body").map(({ index, kind }) => [index, kind]),
  ).toEqual(Array.from({ length: 13 }, (_, at) => [87 + at, "sponsor"]));
});

test("nothing of the sample talk is changed unasked", () => {
  expect(readText(talk).repairs.filter(({ isApplied }) => isApplied)).toEqual([]);
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
