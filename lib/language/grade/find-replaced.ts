import type { Compared } from "./compared.ts";
import type { AnswerWord } from "./read-words.ts";

/** A word of the answer in the place of one of the reference. */
export interface Replaced {
  readonly answer: AnswerWord;
  readonly reference: AnswerWord;
}

/** Words that face each other between two pairs of neighbours, the one unknown, the other unrendered. */
export function findReplaced({
  answer,
  reference,
  byAnswer,
  byReference,
  vocabulary,
}: Compared): readonly Replaced[] {
  const found: Replaced[] = [];
  reference.words.forEach((word, index) => {
    if (word.isGrammar || byReference.has(index) || word.number !== null) return;
    const before = nearestPair(index, -1);
    const after = nearestPair(index, 1);
    if (before === undefined && after === undefined) return;
    const from = before === undefined ? (after ?? 0) - 2 : before;
    const to = after === undefined ? (before ?? 0) + 2 : after;
    if (to <= from || to - from > 4) return;
    const own = answer.words.find(
      (one, at) =>
        at > from &&
        at < to &&
        !one.isGrammar &&
        !byAnswer.has(at) &&
        one.number === null &&
        vocabulary.supports(one.form).length === 0 &&
        !found.some((other) => other.answer === one),
    );
    if (own !== undefined) found.push({ answer: own, reference: word });
  });
  return found;

  function nearestPair(from: number, step: 1 | -1): number | undefined {
    for (let at = from + step; at >= 0 && at < reference.words.length; at += step) {
      const pair = byReference.get(at);
      if (pair !== undefined) return pair.answer;
      if (reference.words[at]?.isGrammar !== true && Math.abs(at - from) > 1) return undefined;
    }
    return step < 0 ? -1 : answer.words.length;
  }
}
