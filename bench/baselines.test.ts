import { expect, test } from "vitest";
import { type Counted, rankByCValue, rankByFrequency, rankByTfIdf } from "./baselines.ts";

const candidate = (key: string, length: number): Counted => ({ key, mentions: { length } });
const orderOf = (ranked: readonly { readonly source: string }[]) =>
  ranked.map(({ source }) => source);

test("by frequency the commonest leads, and ties stay as the text has them", () => {
  const ranked = rankByFrequency([candidate("b", 1), candidate("star", 3), candidate("a", 1)]);
  expect(orderOf(ranked)).toEqual(["star", "b", "a"]);
});

test("by TF-IDF the rare word leads one that stands as often", () => {
  const zipf = (word: string) => ({ night: 6, pulsar: 2 })[word] ?? 0;
  const [first, second, third] = rankByTfIdf(
    [candidate("night", 2), candidate("pulsar", 2), candidate("night pulsar", 2)],
    zipf,
  );
  expect(first).toEqual({ source: "pulsar", score: 14 });
  expect(second).toEqual({ source: "night pulsar", score: 10 });
  expect(third).toEqual({ source: "night", score: 6 });
});

test("an unknown word counts as Zipf 1", () => {
  expect(rankByTfIdf([candidate("磁星", 1)], () => 0)).toEqual([{ source: "磁星", score: 8 }]);
});

test("C-value takes off what longer candidates explain", () => {
  const scores = new Map(
    rankByCValue([
      candidate("soft contact lens", 5),
      candidate("hard contact lens", 3),
      candidate("contact lens", 8),
      candidate("lens", 12),
      candidate("eye", 4),
    ]).map(({ source, score }) => [source, score]),
  );
  // Inside nothing: log₂(3 + 1) · 5 and log₂(1 + 1) · 4.
  expect(scores.get("soft contact lens")).toBeCloseTo(10);
  expect(scores.get("eye")).toBeCloseTo(4);
  // Inside two of 5 and 3: log₂ 3 · (8 − 8/2).
  expect(scores.get("contact lens")).toBeCloseTo(Math.log2(3) * 4);
  // Inside three of 5, 3 and 8: log₂ 2 · (12 − 16/3).
  expect(scores.get("lens")).toBeCloseTo(12 - 16 / 3);
});

test("C-value counts a longer candidate once that holds a word twice", () => {
  const scores = rankByCValue([candidate("go go dancer", 2), candidate("go", 5)]);
  // log₂ 2 · (5 − 2/1); log₂ 4 · 2.
  expect(scores).toEqual([
    { source: "go go dancer", score: 4 },
    { source: "go", score: 3 },
  ]);
});
