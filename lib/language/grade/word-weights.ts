import type { Compared } from "./compared.ts";
import type { AnswerWord } from "./read-words.ts";

/** How much a word of the reference says, 0–1. */
export function referenceWeight(word: AnswerWord, { vocabulary, key }: Compared): number {
  if (word.number !== null) return word.number.isWeak ? 0.1 : 0.7;
  return key.words[vocabulary.wordOf(word.form) ?? -1]?.weight ?? 0.2;
}

/** How much a word of the answer says of which no frequency is known: longer is rarer. */
export function extraWeight({ text }: AnswerWord): number {
  return /\p{Script=Han}/u.test(text)
    ? Math.min(1, 0.28 * text.length)
    : Math.min(0.8, 0.1 * text.length);
}
