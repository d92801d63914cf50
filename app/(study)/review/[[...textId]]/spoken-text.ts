import type { CardFace, Passage } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";

/** What a voice reads, and in which language. */
export interface Spoken {
  readonly lang: Lang;
  readonly text: string;
}

/** What is worth hearing on that side of a card: a blank is a pause, and a sentence says more than the word that fills it. */
export function spokenText(face: CardFace, side: "question" | "answer"): Spoken | null {
  const { lang, texts } = face.expected;
  if (face.kind === "listening") return { lang, text: texts[0] ?? "" };
  const { headword, passages } = face[side];
  const first = passages[0] ?? null;
  const passage = face.kind === "cloze" ? (first ?? headword) : (headword ?? first);
  return passage && { lang: passage.lang, text: withPauses(passage) };
}

function withPauses({ text, marks }: Passage): string {
  const blanks = marks.filter(({ role }) => role === "blank");
  let at = 0;
  let spoken = "";
  for (const { start, end } of blanks) {
    spoken += `${text.slice(at, start)}…`;
    at = end;
  }
  return spoken + text.slice(at);
}
