import { expect, test } from "vitest";
import { findKeptText } from "./doctor-kept-text.ts";
import { likenessOf } from "./doctor-slip.ts";

const tide = "The tide turns twice a day in this bay, and nobody minds.";

test.each([
  ["the same", tide, tide, "en", "pair", "exact"],
  ["a lost full stop", tide, tide.slice(0, -1), "en", "pair", "near"],
  ["a lost word", tide, tide.replace("twice ", ""), "en", "line", "near"],
  ["a word typed twice", tide, tide.replace("bay", "bay bay"), "en", "pair", "near"],
  ["a mistyped word", tide, tide.replace("nobody", "nobdy"), "en", "pair", "near"],
  ["another word", tide, tide.replace("bay", "fjord"), "en", "pair", "none"],
  [
    "another number",
    "It sank in 1871 near the old harbour.",
    "It sank in 1911 near the old harbour.",
    "en",
    "pair",
    "none",
  ],
  [
    "a negation more, in two pairs",
    "It is possible to land here in winter.",
    "It is not possible to land here in winter.",
    "en",
    "pair",
    "none",
  ],
  [
    "a Chinese character more",
    "这个海湾每天涨落两次潮。",
    "这个海湾每天天涨落两次潮。",
    "zh",
    "pair",
    "near",
  ],
  [
    "another Chinese sentence",
    "这个海湾每天涨落两次潮。",
    "那个港口每年结冰三个月。",
    "zh",
    "line",
    "none",
  ],
  ["two short answers", "No, not yet.", "No, not now.", "en", "line", "none"],
  ["nothing at all", "", "。", "zh", "line", "none"],
] as const)("%s: how far one line is a copy of another", (_what, a, b, lang, of, likeness) => {
  expect(likenessOf(a, b, lang, of)).toBe(likeness);
});

test("very long lines are compared quickly", () => {
  const long = Array.from({ length: 20_000 }, (_, at) => `word${at % 97}`).join(" ");
  expect(likenessOf(long, `${long} 尾`, "en", "line")).toBe("near");
});

test.each([
  [
    "a half translation",
    "The house is empty, and the diary is lost.",
    "房子空了，and the diary is lost.",
    "en",
    "and the diary is lost.",
  ],
  [
    "the beginning left as it was",
    "老房子早就空了，日记丢了。",
    "老房子早就空了，the diary is lost.",
    "zh",
    "老房子早就空了，",
  ],
  [
    "a name that is kept",
    "We opened The Green Door in spring.",
    "我们在春天开了 The Green Door 这家店。",
    "en",
    null,
  ],
  [
    "a formula that is kept",
    "If offset=0, then PC=start+offset.",
    "如果 offset=0，那么 PC=start+offset。",
    "en",
    null,
  ],
  ["a whole translation", "The house is empty.", "房子空了。", "en", null],
] as const)("%s: what a line repeats of its original", (_what, original, mixed, lang, kept) => {
  expect(findKeptText(original, mixed, lang)?.text ?? null).toBe(kept);
});

test("a line of a hundred thousand changes of language is told at once", () => {
  const mixed = "词word".repeat(100_000);
  expect(findKeptText("word", mixed, "en")).toBeNull();
});
