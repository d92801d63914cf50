import type { CardFace } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";

/** What a card is called when it is spoken of. */
export interface CardName {
  readonly lang: Lang;
  readonly text: string;
}

const longest = 32;

/** The word that is asked, or the beginning of the sentence: as it stands in the question, where that has no gap. */
export function cardName({ kind, question, answer }: CardFace): CardName {
  const sentence = question.passages[0] ?? answer.passages[0] ?? null;
  const word = question.headword ?? (kind === "cloze" ? answer.headword : null);
  const { lang, text } = word ?? sentence ?? { lang: "en", text: "" };
  return { lang, text: shortened(text) };
}

function shortened(text: string): string {
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  if (graphemes.length <= longest) return text;
  return `${graphemes
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}
