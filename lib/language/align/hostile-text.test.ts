import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileFiles, lostLines, wholeFrom } from "#bench/hostile";
import { pastedFile, type TextFile } from "#lib/language/parse/text-file";
import { splitLines } from "#lib/language/text/clean-line";
import { readBytes } from "./read-bytes.ts";
import { readText } from "./read-text.ts";
import { refusal } from "./refusal.ts";

const talk = readFileSync(
  new URL("../../../seeds/next-training-paradigm.en-zh.txt", import.meta.url),
  "utf8",
);
const seed = 20261123;

function expectAccountedFor(files: readonly TextFile[]): void {
  const parsed = readText(files);
  refusal(parsed);
  expect(lostLines(parsed)).toEqual([]);
  const lines = files.map(({ content }) => splitLines(content.replace(/^\uFEFF/, "")).length);
  expect(parsed.lineCount).toBe(lines.reduce((sum, count) => sum + count, 0));
  expect(parsed.pairs.map(({ index }) => index)).toEqual(parsed.pairs.map((_, at) => at + 1));
  for (const { source, target, warnings } of parsed.pairs) {
    expect(source ?? target).not.toBeNull();
    expect([source?.lang ?? parsed.sourceLang, target?.lang ?? parsed.targetLang]).toEqual([
      parsed.sourceLang,
      parsed.targetLang,
    ]);
    for (const warning of warnings) expect(parsed.warnings).toContain(warning);
  }
}

test(`400 spoiled texts of every format are read without losing a line (seed ${seed})`, () => {
  const random = wholeFrom(seed);
  const pairs = readText(talk).units.map(
    ({ source, target }) => [source.text, target.text] as const,
  );
  for (let round = 0; round < 400; round += 1) {
    const files = hostileFiles(pairs, random);
    try {
      expectAccountedFor(files);
    } catch (error) {
      throw new Error(`round ${round} of seed ${seed}: ${JSON.stringify(files).slice(0, 1500)}`, {
        cause: error,
      });
    }
  }
});

test("any lines in any order are read without losing one", () => {
  const line = fc.oneof(
    fc.constantFrom("你好。", "Hello.", "so it goes,", '"And', "”", "", "---", "42", "\u202E中"),
    fc.string({ unit: "binary" }),
  );
  const newline = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\u2028");
  const content = fc.array(fc.tuple(line, newline)).map((rows) => rows.flat().join(""));
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 2 }), (contents) =>
      expectAccountedFor(contents.map(pastedFile)),
    ),
    { seed, numRuns: 150 },
  );
});

test("any bytes are read or refused with a remedy", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = readBytes([{ name: "数据", bytes }]);
      if (!read.ok) expect(read.error.message).toMatch(/\w/);
    }),
    { seed, numRuns: 500 },
  );
});

describe("a quarter of a megabyte is read in a time that grows with its length", () => {
  const size = 256 * 1024;
  const fill = (part: string) =>
    part.repeat(Math.floor(size / new TextEncoder().encode(part).length));
  test.each([
    ["one English line", fill("word ")],
    ["one Chinese line", fill("中")],
    ["sentences on one line", fill("It is so. ")],
    ["spaces", `中${fill(" ").slice(6)}中`],
    ["quotes", fill('"')],
    ["opening quotes", fill("“")],
    ["opening brackets", fill("(")],
    ["bars", fill("|")],
    ["tags", fill("<td>")],
    ["arrows", fill("00:00:01,000 --> ")],
    ["piled accents", `中${fill("\u0301\u0323").slice(2)}`],
    ["joiners", fill("👩\u200D")],
    ["control characters", fill("中\u0001")],
    ["bidi marks", fill("\u202E中")],
    ["quotations that never close", fill('"Yes, a\n"是,甲\n"No, b\n"否,乙\n')],
    ["the same pair again and again", fill("Yes.\n是。\n")],
    [
      "half a file of each language",
      `${fill("a\nb\n").slice(-2_000)}${fill("中\n文\n").slice(0, 500)}`,
    ],
  ])("%s", (_name, content) => {
    // Time of this process alone: other tests run beside it.
    const started = process.cpuUsage();
    refusal(readText(content));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});
