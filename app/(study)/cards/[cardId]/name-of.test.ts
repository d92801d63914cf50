import { expect, test } from "vitest";
import type { CardFace, Passage } from "#lib/cards/card-face";
import { nameOf } from "./name-of.ts";

const passage = (text: string, marks: Passage["marks"] = []): Passage => ({
  lang: /\p{Script=Han}/u.test(text) ? "zh" : "en",
  text,
  marks,
});
const asking = (headword: string | null, ...passages: readonly Passage[]): CardFace => {
  const question = { headword: headword === null ? null : passage(headword), passages };
  return {
    kind: "cloze",
    question,
    answer: question,
    expected: { lang: "en", texts: [] },
    typed: true,
  };
};

test("a card is called by its headword", () => {
  expect(nameOf(asking("样本效率", passage("Sentence.")))).toEqual({
    lang: "zh",
    text: "样本效率",
  });
});

test("a gap is not filled by the card’s name", () => {
  const gap = passage("A rollout is long.", [{ start: 2, end: 9, role: "blank" }]);
  expect(nameOf(asking(null, gap)).text).toBe("A ___ is long.");
});

test("a long sentence is cut between characters", () => {
  const { text } = nameOf(asking(null, passage("学".repeat(80))));
  expect(Array.from(text)).toHaveLength(73);
  expect(text.endsWith("学…")).toBe(true);
});
