import { expect, test } from "vitest";
import type { Lang } from "#lib/language/text/unit";
import { cutPlaces, suggestCut } from "./suggest-cut.ts";

test.each([
  [
    "sentences that match one another",
    "Feed it every day. Keep it warm.",
    "每天喂养。保持温暖。",
    ["Keep it warm.", "保持温暖。"],
  ],
  [
    "the middle of three",
    "One rises. Two rise. Three rise slowly at night.",
    "一个在发酵。两个在发酵。三个在夜里慢慢发酵。",
    ["Three rise slowly at night.", "三个在夜里慢慢发酵。"],
  ],
  [
    "a clause where the other side has one sentence",
    "The dough is cold. It rises slowly.",
    "面团是冷的，所以发酵得很慢。",
    ["It rises slowly.", "所以发酵得很慢。"],
  ],
  [
    "a clause on both sides where there is one sentence",
    "Because it is cold, it rises slowly.",
    "因为冷，发酵得慢。",
    ["it rises slowly.", "发酵得慢。"],
  ],
])("a row is cut at %s", (_, source, target, down) => {
  const row = { source: segment(source, "en"), target: segment(target, "zh") };
  const cut = suggestCut(row);
  expect([source.slice(cut.source ?? 0), target.slice(cut.target ?? 0)]).toEqual(down);
});

test("a row with one side is cut on that side alone", () => {
  const text = "先喂养。再整形。";
  expect(suggestCut({ source: null, target: segment(text, "zh") })).toEqual({
    source: null,
    target: text.indexOf("再"),
  });
});

test("a text can be cut before each word and quotation, and at both ends", () => {
  const text = "He said “bake it” twice.";
  expect(cutPlaces({ text, lang: "en" }).map((at) => text.slice(at).split(" ")[0])).toEqual([
    "He",
    "said",
    "“bake",
    "it”",
    "twice.",
    "",
  ]);
  expect(cutPlaces({ text: "今天下雨。", lang: "zh" })).toEqual([0, 2, 5]);
});

function segment(text: string, lang: Lang) {
  return { text, lang, lines: [1] };
}
