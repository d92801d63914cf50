import { expect, test } from "vitest";
import { segmentsOf } from "#lib/language/parse/layout";
import { readSequence } from "#lib/language/parse/read-sequence";
import type { Segment } from "#lib/language/text/unit";
import { isTitleLike, pairLines } from "./pair-lines.ts";

function segmentsOfLines(content: string): readonly Segment[] {
  return segmentsOf(readSequence({ lines: content.split("\n"), firstLine: 1 }).layout);
}

/** The file in short: "1-2 3-4" pairs by line, "t1" the title, "o3" a line that faces nothing; without an aligner. */
function shapeOf(content: string): string {
  const { title, pairs, firstLang } = pairLines(segmentsOfLines(content), () => null);
  const found = [
    ...(title === null ? [] : [`t${title.lines}`]),
    ...pairs.map(({ first, second }) =>
      first !== null && second !== null
        ? `${first.lines}-${second.lines}`
        : `o${(first ?? second)?.lines}`,
    ),
  ];
  return `${firstLang}: ${found.join(" ")}`;
}

const en = [
  "The model learns from data.",
  "It needs 400 million requests.",
  "Andy Jassy will find your bots.",
];
const zh = [
  "模型从数据中学习。",
  "它需要 4 亿次请求,即 400 million。",
  "Andy Jassy 会找到你的机器人。",
];
const rows = (...lines: readonly (string | undefined)[]) => lines.join("\n");
const alternating = rows(en[0], zh[0], en[1], zh[1], en[2], zh[2]);
const swapped = rows(zh[0], en[0], zh[1], en[1], zh[2], en[2]);

test.each([
  ["English first", alternating, "en: 1-2 3-4 5-6"],
  ["Chinese first", swapped, "zh: 1-2 3-4 5-6"],
  ["a Chinese title over English first", rows("未来的模型", alternating), "en: t1 2-3 4-5 6-7"],
  ["an English title over Chinese first", rows("The Next Model", swapped), "zh: t1 2-3 4-5 6-7"],
  [
    "an English title over English first",
    rows("The Next Model", alternating),
    "en: t1 2-3 4-5 6-7",
  ],
  [
    "a translation missing in the middle",
    rows(en[0], zh[0], en[1], en[2], zh[2]),
    "en: 1-2 o3 4-5",
  ],
  ["an original missing in the middle", rows(en[0], zh[0], zh[1], en[2], zh[2]), "en: 1-2 o3 4-5"],
  [
    "a first sentence without translation",
    rows("Good evening.", alternating),
    "en: o1 2-3 4-5 6-7",
  ],
  ["blocks of equal length", rows(...en, ...zh), "en: 1-4 2-5 3-6"],
  ["blocks of equal length, Chinese first", rows(...zh, ...en), "zh: 1-4 2-5 3-6"],
  ["blocks under a title", rows("The Next Model", ...en, ...zh), "en: t1 2-5 3-6 4-7"],
  ["blocks of unequal length", rows(...en, zh[0], zh[1]), "en: o1 o2 3-4 o5"],
  ["one language alone", rows(...en), "en: o1 o2 o3"],
  ["nothing", "", "en: "],
])("a text with %s is paired by its structure", (_name, content, shape) => {
  expect(shapeOf(content)).toBe(shape);
});

test("a Chinese title and a missing last translation do not make Chinese lead: numbers and lengths tell", () => {
  const chapters = [3, 14, 15, 92, 65].flatMap((n) => [
    `In chapter ${n} there ${"is more and ".repeat(n % 4)}more to read.`,
    `第 ${n} 章还有${"更多更多".repeat(n % 4)}要读。`,
  ]);
  expect(shapeOf(rows("还有更多", ...chapters.slice(0, -1)))).toBe("en: t1 2-3 4-5 6-7 8-9 o10");
});

test("the order that leaves nothing over wins, even where every translation is far too short", () => {
  const told = [
    "He went on and on about the weather.",
    "She told him to stop it at once, please.",
    "They left the house without a word.",
  ];
  expect(shapeOf(rows(told[0], "说。", told[1], "停!", told[2], "走。"))).toBe("en: 1-2 3-4 5-6");
});

test("blocks that do not match are named with their lines", () => {
  const { unevenBlocks } = pairLines(segmentsOfLines(rows(...en, zh[0], zh[1])), () => null);
  expect(unevenBlocks).toEqual([{ line: 1, lastLine: 5, firstCount: 3, secondCount: 2 }]);
});

test.each([
  ["下一个训练范式将走向何方?", true],
  ["The Next Training Paradigm", true],
  ["晚上好。", false],
  ["Because in many domains,", false],
  ["很".repeat(100), false],
])("whether %j may be a title: %s", (text, title) => {
  expect(isTitleLike(text)).toBe(title);
});
