import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitLines } from "#lib/language/text/clean-line";
import { readBytes } from "./read-bytes.ts";
import { type ParsedText, readText } from "./read-text.ts";
import { refusal } from "./refusal.ts";

const talk = readFileSync(
  new URL("../../../seeds/next-training-paradigm.en-zh.txt", import.meta.url),
  "utf8",
);
const seed = 20261123;
const leftOut = new Set([
  "orphanSource",
  "orphanTarget",
  "duplicateLine",
  "noLetters",
  "otherLanguage",
]);

/** Lines that are in no unit, not the title, not blank, and in no warning that says they were left out. */
function lostLines(parsed: ParsedText): number[] {
  const found = new Set<number>([
    ...(parsed.title?.lines ?? []),
    ...parsed.units.flatMap(({ source, target }) => [...source.lines, ...target.lines]),
    ...parsed.blankLines,
    ...parsed.warnings.filter(({ code }) => leftOut.has(code)).map(({ line }) => line),
  ]);
  return Array.from({ length: parsed.lineCount }, (_, at) => at + 1).filter(
    (line) => !found.has(line),
  );
}

function expectAccountedFor(content: string): void {
  const parsed = readText(content);
  refusal(parsed);
  expect(lostLines(parsed)).toEqual([]);
  expect(parsed.lineCount).toBe(splitLines(content.replace(/^\uFEFF/, "")).length);
  expect(parsed.units.map(({ index }) => index)).toEqual(parsed.units.map((_, at) => at + 1));
  for (const unit of parsed.units) {
    expect(unit.source.lang).toBe(parsed.sourceLang);
    expect(unit.target.lang).toBe(parsed.targetLang);
    for (const warning of unit.warnings) expect(parsed.warnings).toContain(warning);
  }
}

test(`2 000 spoiled copies of the sample talk are read without losing a line (seed ${seed})`, () => {
  const random = randomFrom(seed);
  for (let round = 0; round < 2000; round += 1) {
    const spoiled = spoil(talk, random);
    try {
      expectAccountedFor(spoiled);
    } catch (error) {
      throw new Error(`round ${round} of seed ${seed}: ${JSON.stringify(spoiled.slice(0, 400))}`, {
        cause: error,
      });
    }
  }
});

test("any lines in any order are read without losing one", () => {
  const line = fc.oneof(
    fc.constantFrom(
      "你好。",
      "Hello.",
      "下一步",
      "so it goes,",
      '"And',
      "”",
      "",
      "---",
      "42",
      "Привет",
      "第 3 章 part",
      "\u202E中",
    ),
    fc.string({ unit: "binary" }),
  );
  const newline = fc.constantFrom("\n", "\r\n", "\r", "\n\n", "\u2028");
  const content = fc.array(fc.tuple(line, newline)).map((rows) => rows.flat().join(""));
  fc.assert(fc.property(content, expectAccountedFor), { seed, numRuns: 1500 });
});

test("any bytes are read or refused with a remedy", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = readBytes(bytes);
      if (!read.ok) expect(read.error.message).toMatch(/\w/);
    }),
    { seed, numRuns: 1000 },
  );
});

describe("two megabytes are read in a time that grows with their length", () => {
  const size = 2 * 1024 * 1024;
  const fill = (part: string) =>
    part.repeat(Math.floor(size / new TextEncoder().encode(part).length));
  test.each([
    ["one English line", fill("word ")],
    ["one Chinese line", fill("中")],
    ["spaces", `中${fill(" ").slice(6)}中`],
    ["quotes", fill('"')],
    ["opening quotes", fill("“")],
    ["piled accents", `中${fill("\u0301\u0323").slice(2)}`],
    ["joiners", fill("👩\u200D")],
    ["control characters", fill("中\u0001")],
    ["bidi marks", fill("\u202E中")],
    ["quotations that never close", fill('"Yes, a\n"是,甲\n"No, b\n"否,乙\n')],
    [
      "half a file of each language",
      `${fill("a\nb\n").slice(size / 2)}${fill("中\n文\n").slice(0, size / 8)}`,
    ],
  ])("%s", (_name, content) => {
    const started = performance.now();
    refusal(readText(content));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

/** Mulberry32: reproducible, good enough to spoil texts. */
function randomFrom(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One to six edits of a piece of the talk: lines and characters dropped, doubled, swapped, cut, joined or made strange. */
function spoil(content: string, random: (below: number) => number): string {
  const from = random(190);
  let lines = content.split("\n").slice(from, from + 4 + random(40));
  const strange = [
    "\u0000",
    "\u202E",
    "\u200B",
    "\uFFFD",
    "\uD83D",
    "\uDE00",
    "\r",
    "\u2028",
    "\uFEFF",
    '"',
    "“",
    "」",
    "中",
    "a",
    "\u0301",
    " ",
    "\t",
    "。",
    "9",
    "ё",
    "の",
  ];
  for (let edits = 1 + random(6); edits > 0; edits -= 1) {
    const at = random(lines.length + 1);
    const line = lines[at] ?? "";
    const cut = random(line.length + 1);
    const edit = [
      () => lines.toSpliced(at, 1),
      () => lines.toSpliced(at, 0, line),
      () => lines.toSpliced(at, 2, lines[at + 1] ?? "", line),
      () => lines.toSpliced(at, 1, line.slice(0, cut), line.slice(cut)),
      () => lines.toSpliced(at, 2, `${line}${lines[at + 1] ?? ""}`),
      () =>
        lines.toSpliced(
          at,
          1,
          `${line.slice(0, cut)}${strange[random(strange.length)]}${line.slice(cut)}`,
        ),
      () => lines.toSpliced(at, 0, ["", "***", "42", "第一章", "Chapter One"][random(5)] ?? ""),
      () => lines.toReversed(),
    ][random(8)];
    lines = edit?.() ?? lines;
  }
  return lines.join(["\n", "\r\n", "\r"][random(3)]);
}
