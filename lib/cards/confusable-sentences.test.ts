import { describe, expect, test } from "vitest";
import { confusableSentences, leastWording, type TwinSentence } from "./confusable-sentences.ts";

const sentence = (source: string, target: string, ...termIds: string[]): TwinSentence => ({
  ...{ cardId: source, source, target, termIds },
});
const comesIn = sentence("The tide comes in at noon.", "中午潮水涨了。", "tide");
const goesOut = sentence("The tide goes out at noon.", "中午潮水退了。", "tide");
const others = [
  sentence("A boat waits in the harbour.", "一条船在港口等着。", "boat"),
  sentence("The tide brings many small fish to us.", "它给我们带来许多小鱼。", "tide"),
  sentence("We mend the nets every week.", "我们每周补一次网。", "net"),
  sentence("Nobody swims here in winter.", "冬天没有人在这里游泳。"),
];

const twins = (own: TwinSentence, typed: readonly string[] = []) =>
  confusableSentences(own, [comesIn, goesOut, ...others], { typed });

describe("a sentence that is forgotten again and again", () => {
  test("has the one as its twin that is worded like it, on both sides, 一字之差的句子", () => {
    const [twin, ...rest] = twins(comesIn);
    expect(twin).toMatchObject({ cardId: goesOut.cardId, parts: { typed: 0, terms: 1 } });
    expect(twin?.parts.wording).toBeGreaterThanOrEqual(leastWording);
    expect(rest).toEqual([]);
    expect(twins(goesOut)[0]?.parts).toEqual(twin?.parts);
  });

  test("has none where sentences only share a term and common words, 只有术语相同不算", () => {
    for (const one of others) expect(twins(one)).toEqual([]);
  });

  test("has no twin in the same sentence of another text, 两篇里的同一句", () => {
    const again = { ...comesIn, cardId: "另一篇" };
    expect(confusableSentences(comesIn, [again, ...others], { typed: [] })).toEqual([]);
  });

  test.each(["A boat waits in the harbor", "一条船在港口等。"])(
    "has the one as its twin that was answered for it: %s",
    (typed) => {
      const [twin] = twins(comesIn, [typed]);
      expect(twin).toMatchObject({ cardId: others[0]?.cardId, parts: { typed: 1 } });
    },
  );

  test("has none for an answer that is nearer to itself, or to nothing", () => {
    const typed = ["潮水涨了。", "不知道", "?"];
    expect(twins(comesIn, typed).every(({ parts }) => parts.typed === 0)).toBe(true);
  });
});

test("of five thousand sentences within a moment, at most three, whatever their order, 五千句", () => {
  const many = Array.from({ length: 5000 }, (_, at) =>
    sentence(`Sentence ${at} is of ${at % 7} and ${at % 11} parts.`, `第${at}句有${at % 7}段。`),
  );
  const [own] = many;
  if (own === undefined) throw new Error("没有句子。");
  const start = process.hrtime.bigint();
  const found = confusableSentences(own, many, { typed: [] });
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2_000);
  expect(found.length).toBeLessThanOrEqual(3);
  expect(confusableSentences(own, many.toReversed(), { typed: [] })).toEqual(found);
});
