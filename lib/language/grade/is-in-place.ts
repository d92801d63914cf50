import type { WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";
import type { AnswerWord } from "./read-words.ts";

/** How far neighbours are looked for, in content words. */
const REACH = 2;

/**
 * True when a neighbour of the one word is paired with a neighbour of the other, so that the two stand in one place of the sentence: only then is one said instead
 * of the other. Where there are no neighbours, or none is paired, nothing tells.
 */
export function isInPlace(pair: WordPair, { answer, reference, byAnswer }: Compared): boolean {
  const own = neighbours(answer.words, pair.answer);
  const other = new Set(neighbours(reference.words, pair.reference));
  const paired = own.flatMap((index) => byAnswer.get(index) ?? []);
  return paired.length === 0 || paired.some((one) => other.has(one.reference));
}

function neighbours(words: readonly AnswerWord[], at: number): readonly number[] {
  const isContent = (index: number) => words[index]?.isGrammar === false;
  const before: number[] = [];
  const after: number[] = [];
  for (let index = at - 1; index >= 0 && before.length < REACH; index -= 1)
    if (isContent(index)) before.push(index);
  for (let index = at + 1; index < words.length && after.length < REACH; index += 1)
    if (isContent(index)) after.push(index);
  return [...before, ...after];
}
