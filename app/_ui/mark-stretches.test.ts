import { expect, test } from "vitest";
import { markStretches } from "./mark-stretches.ts";

const term = { look: "hit", label: "1" };
const check = { look: "check", label: "a" };

test("marks cut the text, and joined it is what it was", () => {
  const text = "样本效率提高了三倍";
  const stretches = markStretches(text, [
    { start: 0, end: 4, ...term },
    { start: 7, end: 9, ...check },
  ]);
  expect(stretches.map((one) => one.text)).toEqual(["样本效率", "提高了", "三倍"]);
  expect(stretches.map(({ looks }) => looks)).toEqual([["hit"], [], ["check"]]);
  expect(stretches.map(({ labels }) => labels)).toEqual([["1"], [], ["a"]]);
});

test("marks over one another are both seen, each labelled where it ends", () => {
  const stretches = markStretches("三倍样本", [
    { start: 0, end: 4, ...term },
    { start: 0, end: 2, ...check },
  ]);
  expect(stretches).toEqual([
    { start: 0, text: "三倍", looks: ["hit", "check"], labels: ["a"] },
    { start: 2, text: "样本", looks: ["hit"], labels: ["1"] },
  ]);
});

test("a mark outside the text is left aside; an empty text has no stretches", () => {
  expect(markStretches("样本", [{ start: 1, end: 9, ...term }])).toMatchObject([{ looks: [] }]);
  expect(markStretches("", [])).toEqual([]);
});
