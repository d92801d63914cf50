import { expect, test } from "vitest";
import type { GradeKey } from "#lib/language/grade/grade-key";
import { nextHint } from "./hints.ts";

const key: GradeKey = {
  ...{ format: 1, lang: "zh", source: "Feed the starter.", references: ["喂养酵种。"] },
  terms: [{ source: "starter", accepted: ["酵种"], near: [] }],
  ...{ words: [], support: [], sourceNegations: 0, sourceDoubts: 0, sourceNumbers: [] },
  traditional: "",
};

test("the first term, half of the reference, then the voice", () => {
  expect([0, 1, 2, 3].map((hints) => nextHint(hints as 0, { key }, true))).toEqual([1, 2, 3, null]);
});

test("without terms or without a voice the ladder is shorter", () => {
  const bare = { key: { ...key, terms: [] } };
  expect(nextHint(0, bare, false)).toBe(2);
  expect(nextHint(2, bare, false)).toBeNull();
});
