import type { CardFace, Passage } from "#lib/cards/card-face";

/** A card with its answer shown: blanks are filled where they stand, and a sentence that is there already is not printed twice. */
export function revealFace({ question, answer }: CardFace): Pick<CardFace, "question" | "answer"> {
  const asked = new Set(question.passages.map(({ text }) => text));
  return {
    question: {
      headword: question.headword && filled(question.headword),
      passages: question.passages.map(filled),
    },
    answer: {
      headword: answer.headword,
      passages: answer.passages.filter(({ text }) => !asked.has(text)),
    },
  };
}

function filled(passage: Passage): Passage {
  return { ...passage, marks: passage.marks.map((mark) => ({ ...mark, role: "term" })) };
}
