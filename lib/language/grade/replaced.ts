import type { AnswerWord } from "./read-words.ts";

/** A word of the answer in the place of one of the reference. */
export interface Replaced {
  readonly answer: AnswerWord;
  readonly reference: AnswerWord;
}
