import { expect, test } from "vitest";
import type { CardFace } from "#lib/cards/card-face";
import { cardName } from "./card-name.ts";

const passage = (lang: "en" | "zh", text: string) => ({ lang, text, marks: [] });
const face = (change: Partial<CardFace>): CardFace => ({
  kind: "termProduction",
  question: { headword: passage("zh", "样本效率"), passages: [passage("zh", "样本效率很重要。")] },
  answer: { headword: passage("en", "sample efficiency"), passages: [] },
  expected: { lang: "en", texts: ["sample efficiency"] },
  typed: true,
  ...change,
});

test("a card is called by the word it asks, or by the beginning of its sentence", () => {
  expect(cardName(face({}))).toEqual({ lang: "zh", text: "样本效率" });
  const sentence =
    "强化学习的样本效率一直是人们关心的问题，而这一问题在今天比以往任何时候都更重要。";
  const question = { headword: null, passages: [passage("zh", sentence)] };
  const { text } = cardName(face({ kind: "translationReversed", question }));
  expect(sentence.startsWith(text.slice(0, -1))).toBe(true);
  expect(text.endsWith("…")).toBe(true);
  expect(text).toHaveLength(32);
});

test("a gap is called by the word that fills it", () => {
  const question = {
    headword: null,
    passages: [passage("en", "We care about sample efficiency.")],
  };
  expect(cardName(face({ kind: "cloze", question })).text).toBe("sample efficiency");
});
