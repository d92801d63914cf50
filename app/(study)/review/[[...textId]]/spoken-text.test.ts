import { expect, test } from "vitest";
import type { CardFace } from "#lib/cards/card-face";
import { spokenText } from "./spoken-text.ts";

const sentence = "Roll out a policy, then roll out again.";
const cloze: CardFace = {
  kind: "cloze",
  question: {
    headword: null,
    passages: [
      {
        lang: "en",
        text: sentence,
        marks: [
          { start: 0, end: 8, role: "blank" },
          { start: 24, end: 32, role: "blank" },
        ],
      },
    ],
  },
  answer: {
    headword: { lang: "en", text: "roll out", marks: [] },
    passages: [{ lang: "en", text: sentence, marks: [] }],
  },
  expected: { lang: "en", texts: ["Roll out"] },
  typed: true,
};

test("a voice does not give a blank away", () => {
  expect(spokenText(cloze, "question")?.text).toBe("… a policy, then … again.");
});

test("after the answer the whole sentence is heard", () => {
  expect(spokenText(cloze, "answer")).toEqual({ lang: "en", text: sentence });
});

test("a term is heard by itself, in its own language", () => {
  const face: CardFace = {
    ...cloze,
    kind: "termRecognition",
    answer: { headword: { lang: "zh", text: "展开", marks: [] }, passages: [] },
  };
  expect(spokenText(face, "answer")).toEqual({ lang: "zh", text: "展开" });
});
