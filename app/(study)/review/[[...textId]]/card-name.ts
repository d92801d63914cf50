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
  // What is to be heard is named by its translation: its own words are the answer.
  const inAnswer = answer.passages[kind === "listening" ? 1 : 0];
  const sentence = question.passages[0] ?? inAnswer ?? null;
  const word = question.headword ?? (kind === "cloze" ? answer.headword : null);
  const { lang, text } = word ?? sentence ?? { lang: "en", text: "" };
  return { lang, text: shortened(text) };
}

const segmenter = new Intl.Segmenter();

/** Asked for with each key: of a long sentence no more is read than can be shown. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const beginning = text.slice(0, longest * 16);
  const graphemes = [...segmenter.segment(beginning)].map(({ segment }) => segment);
  if (graphemes.length <= longest && beginning === text) return text;
  return `${graphemes
    .slice(0, longest - 1)
    .join("")
    .trimEnd()}…`;
}
