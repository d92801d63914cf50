import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWordings, type WordingPart } from "./compare-wordings.ts";

function textOf(parts: readonly WordingPart[]): string {
  return parts.map(({ text }) => text).join("");
}

function kinds(parts: readonly WordingPart[], kind: WordingPart["kind"]): readonly string[] {
  return parts.filter((part) => part.kind === kind).map(({ text }) => text);
}

test("a clause that stands elsewhere has moved, it was not deleted and typed anew", () => {
  const { answer, reference } = compareWordings(
    "面粉和水静置半小时，然后加盐。",
    "加盐之前，让面粉和水静置半小时。",
  );
  expect(kinds(answer, "moved")).toEqual(["加盐"]);
  expect(kinds(reference, "moved")).toEqual(["加盐"]);
  expect(kinds(reference, "only").join("")).toContain("之前");
});

test("a word misspelt is told apart by its letters, with the word it faces", () => {
  const { answer, reference } = compareWordings("Hydraton of 面团", "hydration of 面团");
  const [own] = answer.filter((part) => part.kind === "changed");
  const [other] = reference.filter((part) => part.kind === "changed");
  expect(own).toMatchObject({ text: "Hydraton", link: 1 });
  expect(other).toMatchObject({
    link: 1,
    graphemes: [
      { kind: "same", text: "hydrat" },
      { kind: "only", text: "i" },
      { kind: "same", text: "on" },
    ],
  });
});

test("what was replaced reads as one stretch, without the characters that both have by chance", () => {
  const { answer, reference } = compareWordings("我们用慢的方法发酵", "我们用快的办法发酵");
  expect(answer).toEqual([
    { kind: "same", text: "我们用" },
    { kind: "only", text: "慢的方" },
    { kind: "same", text: "法发酵" },
  ]);
  expect(kinds(reference, "only")).toEqual(["快的办"]);
});

test("words and clauses that changed places are moves on both sides, numbered as they stand in the answer", () => {
  const { answer, reference } = compareWordings(
    "In winter the bridge is closed to heavy trains.",
    "The bridge is closed to heavy trains in winter.",
  );
  const moved = answer.flatMap((part) => (part.kind === "moved" ? [part] : []));
  expect(moved).toEqual([{ kind: "moved", text: "In winter", link: 1 }]);
  expect(reference).toContainEqual({ kind: "moved", text: "in winter", link: 1 });
});

test("a word is told apart by letters only from the one in its own place", () => {
  const { answer } = compareWordings("desert, then 面包", "bread 面包 and dessert");
  expect(kinds(answer, "changed")).toEqual([]);
});

test("a number is never there by chance", () => {
  const { answer } = compareWordings("约 4 度左右发酵", "大概 4 摄氏度内醒发");
  expect(kinds(answer, "same").join("")).toContain("4");
});

test("case and width are no differences", () => {
  const { answer, reference } = compareWordings("ＣＣＤ 图像", "ccd 图像");
  expect([...answer, ...reference].every(({ kind }) => kind === "same")).toBe(true);
});

test("the parts of a side, joined, are that side, and every link stands on both", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("面团发酵五小时", "the dough rests", "a b c 酸"),
      (typed, word) => {
        const [own, other] = [`${typed}${word}`, `${word} ${typed}`];
        const { answer, reference } = compareWordings(own, other);
        expect(textOf(answer)).toBe(own);
        expect(textOf(reference)).toBe(other);
        const links = (parts: readonly WordingPart[]) =>
          [...new Set(parts.flatMap((part) => ("link" in part ? [part.link] : [])))].sort();
        expect(links(answer)).toEqual(links(reference));
      },
    ),
    { numRuns: 100 },
  );
});

test("a paste of 100 000 characters is compared at once", () => {
  const started = performance.now();
  const pasted = "面筋 gluten ".repeat(10_000);
  expect(textOf(compareWordings(pasted, "面团 dough").answer)).toBe(pasted);
  expect(performance.now() - started).toBeLessThan(1000);
});
