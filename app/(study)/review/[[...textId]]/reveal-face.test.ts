import { expect, test } from "vitest";
import type { CardFace, Passage } from "#lib/cards/card-face";
import { revealFace } from "./reveal-face.ts";

const sentence = "So clearly, online learning is necessary.";
const translation = "显然,在线学习是必要的。";
const passage = (lang: "en" | "zh", text: string, role: "term" | "blank"): Passage => ({
  lang,
  text,
  marks: [{ start: 3, end: 7, role }],
});
const term: Passage = { lang: "en", text: "online learning", marks: [] };

function face(asked: readonly Passage[]): CardFace {
  return {
    kind: "cloze",
    question: { headword: null, passages: asked },
    answer: { headword: term, passages: [passage("en", sentence, "term")] },
    expected: { lang: "en", texts: ["online learning"] },
    typed: true,
  };
}

test("a gap is filled where it stands, and its sentence is not printed again", () => {
  const { question, answer } = revealFace(
    face([passage("en", sentence, "blank"), passage("zh", translation, "blank")]),
  );
  expect(question.passages).toEqual([
    passage("en", sentence, "term"),
    passage("zh", translation, "term"),
  ]);
  expect(answer).toEqual({ headword: term, passages: [] });
});

test("a sentence that was not shown before comes with the answer", () => {
  const asked = face([passage("zh", translation, "term")]);
  expect(revealFace(asked).answer.passages).toEqual([passage("en", sentence, "term")]);
});
