import { expect, test } from "vitest";
import { cutAtTerms } from "./cut-at-terms.tsx";

test("a text without terms is one stretch", () => {
  expect(cutAtTerms("没有术语。", [])).toEqual([{ start: 0, text: "没有术语。", termId: null }]);
});

test("every character of the text is in exactly one stretch", () => {
  const text = "更大的 KV cache 与上下文窗口";
  const places = [
    { start: 4, end: 12, termId: "cache" },
    { start: 14, end: 19, termId: "window" },
  ];
  const stretches = cutAtTerms(text, places);
  expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
  expect(stretches.map(({ text: part, termId }) => [part, termId])).toEqual([
    ["更大的 ", null],
    ["KV cache", "cache"],
    [" 与", null],
    ["上下文窗口", "window"],
  ]);
});

test("of two terms that overlap the longer one is shown", () => {
  const places = [
    { start: 0, end: 3, termId: "上下文" },
    { start: 0, end: 5, termId: "上下文窗口" },
  ];
  expect(cutAtTerms("上下文窗口", places).map(({ termId }) => termId)).toEqual(["上下文窗口"]);
});

test("a place outside the text is dropped", () => {
  expect(cutAtTerms("短", [{ start: 0, end: 9, termId: "x" }])).toEqual([
    { start: 0, text: "短", termId: null },
  ]);
});
