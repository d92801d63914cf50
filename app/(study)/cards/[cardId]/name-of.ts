import type { CardFace, Passage } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";

const longestName = 72;

/** What a card is called in a list: its headword, or the beginning of its question (of its answer, where the question is heard); a blank stays a blank. */
export function nameOf({ question, answer }: CardFace): {
  readonly lang: Lang;
  readonly text: string;
} {
  const passage = question.headword ?? question.passages[0] ?? answer.passages[0];
  if (passage === undefined) return { lang: "en", text: "…" };
  const letters = Array.from(withBlanks(passage));
  const text = letters.slice(0, longestName).join("");
  return { lang: passage.lang, text: letters.length > longestName ? `${text}…` : text };
}

function withBlanks({ text, marks }: Passage): string {
  return marks
    .filter(({ role }) => role === "blank")
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}___${rest.slice(end)}`, text);
}
