import type { Bond } from "./align-words.ts";
import type { AnswerWord } from "./read-words.ts";

/** One step on the way from the reference to the answer, word by word in order; `reference` and `answer` are indices, null where a side has nothing. */
export interface Edit {
  readonly reference: number | null;
  readonly answer: number | null;
  readonly bond: Bond | null;
}

/** `closeness`: share of the longer wording, by letters, that stays where it is (0–1). */
export interface Edits {
  readonly steps: readonly Edit[];
  readonly closeness: number;
}

/** Longer wordings are not compared in order. */
const MOST_WORDS = 160;

/** The cheapest edits that make the answer of the reference, moves not looked for; words that are bound to each other stay together where they can. */
export function findEdits(
  answer: readonly AnswerWord[],
  reference: readonly AnswerWord[],
  bondOf: (answer: number, reference: number) => Bond | null,
): Edits {
  const own = answer.slice(0, MOST_WORDS);
  const other = reference.slice(0, MOST_WORDS);
  const width = own.length + 1;
  const costs = new Float64Array((other.length + 1) * width);
  for (let r = 0; r <= other.length; r += 1)
    for (let a = 0; a <= own.length; a += 1) {
      if (r === 0 && a === 0) continue;
      const at = r * width + a;
      const left = a > 0 ? (costs[at - 1] ?? 0) + loneCost(own[a - 1]) : Number.POSITIVE_INFINITY;
      const above =
        r > 0 ? (costs[at - width] ?? 0) + loneCost(other[r - 1]) : Number.POSITIVE_INFINITY;
      const both =
        r > 0 && a > 0
          ? (costs[at - width - 1] ?? 0) +
            changeCost(own[a - 1], other[r - 1], bondOf(a - 1, r - 1))
          : Number.POSITIVE_INFINITY;
      costs[at] = Math.min(left, above, both);
    }
  const steps: Edit[] = [];
  let [r, a] = [other.length, own.length];
  while (r > 0 || a > 0) {
    const cost = costs[r * width + a] ?? 0;
    const bond = r > 0 && a > 0 ? bondOf(a - 1, r - 1) : null;
    if (
      r > 0 &&
      a > 0 &&
      near(cost, (costs[(r - 1) * width + a - 1] ?? 0) + changeCost(own[a - 1], other[r - 1], bond))
    ) {
      steps.push({ reference: r - 1, answer: a - 1, bond });
      r -= 1;
      a -= 1;
    } else if (r > 0 && near(cost, (costs[(r - 1) * width + a] ?? 0) + loneCost(other[r - 1]))) {
      steps.push({ reference: r - 1, answer: null, bond: null });
      r -= 1;
    } else {
      steps.push({ reference: null, answer: a - 1, bond: null });
      a -= 1;
    }
  }
  return { steps: steps.reverse(), closeness: closenessOf(steps, own, other) };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function loneCost(word: AnswerWord | undefined): number {
  return word?.isGrammar === true ? 0.55 : 1;
}

const CHANGE: Readonly<Record<Bond, number>> = {
  same: 0,
  number: 0,
  slip: 0.2,
  family: 0.2,
  like: 0.3,
  opposite: 0.6,
  degree: 0.6,
  kind: 0.6,
  trap: 0.6,
  shared: 0.7,
};

function changeCost(
  own: AnswerWord | undefined,
  other: AnswerWord | undefined,
  bond: Bond | null,
): number {
  if (bond !== null) return CHANGE[bond];
  if (own === undefined || other === undefined) return 9;
  if ((own.number === null) !== (other.number === null)) return 9;
  return own.isGrammar === other.isGrammar ? 0.9 * (loneCost(own) + loneCost(other)) : 9;
}

function closenessOf(
  steps: readonly Edit[],
  own: readonly AnswerWord[],
  other: readonly AnswerWord[],
): number {
  const size = (words: readonly AnswerWord[]) =>
    words.reduce((sum, { text }) => sum + lettersOf(text), 0);
  const stayed = steps.reduce((sum, { answer, bond }) => {
    const isSame = bond === "same" || bond === "number";
    return sum + (isSame && answer !== null ? lettersOf(own[answer]?.text ?? "") : 0);
  }, 0);
  const whole = Math.max(size(own), size(other));
  return whole === 0 ? 0 : Math.min(1, stayed / whole);
}

/** A number read with the space behind it is no longer for that. */
function lettersOf(text: string): number {
  return text.replace(/\s/gu, "").length;
}
