import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, splitLines } from "./clean-line.ts";

test.each([
  ["", []],
  ["一", ["一"]],
  ["一\n", ["一"]],
  ["一\n\n", ["一", ""]],
  ["一\r\n二\r三\n四", ["一", "二", "三", "四"]],
])("%j is split into lines as an editor counts them", (content, lines) => {
  expect(splitLines(content)).toEqual(lines);
});

test.each([
  ["  样本\u00A0效率\u3000", "样本 效率"],
  ["e\u0301tude", "étude"],
  ["训\u200B练\uFEFF", "训练"],
  ["\u202E训练\u202C", "训练"],
  ["训\u0000练\u0007", "训练"],
  ["一\v二\u2028三", "一 二 三"],
  ["训\uD800练", "训练"],
  ["👩\u200D💻 写代码", "👩\u200D💻 写代码"],
  ["👩🏽\u200D💻", "👩🏽\u200D💻"],
  ["训\u200D练", "训练"],
  ["a\tb", "a b"],
])("%j is kept as %j", (raw, text) => {
  expect(cleanLine(raw).text).toBe(text);
});

test("what was taken out is counted by its kind", () => {
  const { text, ...counts } = cleanLine(
    `\v\u0001训\u200F练\u200B\u00AD\uFFFD${"\u0301".repeat(40)}`,
  );
  expect(text.startsWith("训练\uFFFD")).toBe(true);
  expect(counts).toEqual({
    control: 1,
    hiddenBreaks: 1,
    bidi: 1,
    zeroWidth: 2,
    stacked: 1,
    broken: 1,
  });
});

test("a million piled accents do not hold up the reading", () => {
  const started = performance.now();
  expect(cleanLine(`训a${"\u0301\u0323".repeat(500_000)}`).text.length).toBeLessThan(40);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("a cleaned line needs no more cleaning, and is NFC", () => {
  const nasty = fc.constantFrom(
    "中",
    "a",
    "\u0301",
    "\u200D",
    "👩",
    "\u202E",
    "\u0000",
    "\uD800",
    "\uDE00",
    " ",
    "\uFE0F",
  );
  const line = fc.oneof(fc.string({ unit: nasty, maxLength: 60 }), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(line, (raw) => {
      const { text, broken, ...removed } = cleanLine(cleanLine(raw).text);
      expect(text).toBe(cleanLine(raw).text);
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/\p{Cs}/u);
      expect(removed).toEqual({ control: 0, hiddenBreaks: 0, bidi: 0, zeroWidth: 0, stacked: 0 });
      expect(broken).toBeGreaterThanOrEqual(0);
    }),
    { seed: 20261123, numRuns: 1000 },
  );
});
