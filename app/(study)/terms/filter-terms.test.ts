import { expect, test } from "vitest";
import type { TermSheetData, TermStatus } from "#ui/to-term-sheet";
import { filterTerms } from "./filter-terms.ts";

const terms = [
  term("KV cache", ["KV 缓存", "KV cache"], "proposed"),
  term("context window", ["上下文窗口"], "accepted"),
  term("model", ["模型"], "rejected"),
];

test.each([
  ["", "all", ["KV cache", "context window", "model"]],
  ["kv CACHE", "all", ["KV cache"]],
  [" 上下文 ", "all", ["context window"]],
  ["", "rejected", ["model"]],
  ["模型", "accepted", []],
] as const)("searching “%s” among %s terms finds %j", (words, status, found) => {
  expect(filterTerms(terms, { words, status }).map(({ source }) => source)).toEqual(found);
});

function term(source: string, texts: readonly string[], status: TermStatus): TermSheetData {
  return {
    ...{ id: source, source, sourceLang: "en", targetLang: "zh", kind: "multiWord", status },
    ...{ recall: null, places: 1, units: 1, texts: [], cards: [] },
    variants: texts.map((text) => ({ text, count: 1 })),
  };
}
