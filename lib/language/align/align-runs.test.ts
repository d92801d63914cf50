import { expect, test } from "vitest";
import type { Lang, Segment } from "#lib/language/text/unit";
import { alignRuns } from "./align-runs.ts";

function segmentsOf(texts: readonly string[], lang: Lang): Segment[] {
  return texts.map((text, at) => ({ text, lang, lines: [at + 1] }));
}

test("a very long text is aligned window by window, and no segment is lost at a border", () => {
  const numbers = Array.from({ length: 120 }, (_, at) => 1000 + at * 37);
  const en = numbers.map((n) => `There were ${n} people at meeting number ${n % 97}.`);
  const zh = numbers
    .filter((_, at) => at % 30 !== 7)
    .map((n) => `第 ${n % 97} 次会议有 ${n} 人参加。`);
  const pairs = alignRuns(segmentsOf(en, "en"), segmentsOf(zh, "zh"), {
    lexicon: null,
    windowSize: 40,
  });
  expect(pairs.flatMap(({ first }) => first?.lines ?? [])).toEqual(en.map((_, at) => at + 1));
  expect(pairs.flatMap(({ second }) => second?.lines ?? [])).toEqual(zh.map((_, at) => at + 1));
  const right = pairs.filter(({ first, second }) => {
    const people = /were (\d+)/.exec(first?.text ?? "")?.[1];
    return people !== undefined && second?.text.includes(`有 ${people} 人`);
  });
  expect(right.length).toBeGreaterThan(110);
});
