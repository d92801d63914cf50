import type { Compared } from "./compared.ts";
import type { JudgedTerm } from "./judge-terms.ts";
import type { AnswerWord } from "./read-words.ts";
import { extraWeight, referenceWeight } from "./word-weights.ts";

/** Shares, 0–1, of the weight of a wording. */
export interface Measures {
  /** Of the reference's words: rendered. */
  readonly covered: number;
  /** The same, the terms left out: they may be there and everything else not. */
  readonly restCovered: number;
  /** Of the source's words: rendered, by the reference's words or by the dictionary. */
  readonly sourceCovered: number;
  /** The longest stretch of which nothing is rendered, less the answer's extra words, of the reference's weight. */
  readonly gap: number;
  /** How alike the two are, word for word, in any order. */
  readonly alike: number;
}

/** Measures an answer beside a reference. */
export function measureWording(compared: Compared, terms: readonly JudgedTerm[]): Measures {
  const { reference, byReference } = compared;
  const content = reference.words
    .map((word, index) => ({ word, index, weight: referenceWeight(word, compared) }))
    .filter(({ word }) => !word.isGrammar || word.number !== null);
  const total = content.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const places = terms.flatMap((term) => term.reference);
  const rest = content.filter(
    ({ word }) => !places.some(({ start, end }) => word.start < end && start < word.end),
  );
  const extra = weigh(extraWords(compared), extraWeight);
  const loose = extra + looseSupport(compared);
  return {
    covered: coverage(content),
    restCovered:
      weigh(rest, ({ weight }) => weight) < LEAST_REST ? coverage(content) : coverage(rest),
    sourceCovered: sourceCoverage(compared),
    gap:
      Math.max(0, widestGap(compared, (word) => referenceWeight(word, compared)) - loose) / total,
    alike: alikeness(compared),
  };

  function coverage(some: typeof content): number {
    const covered = weigh(some, ({ word, index, weight }) => {
      const pair = byReference.get(index);
      if (pair !== undefined) return weight * Math.min(1, pair.strength + 0.15);
      return isSupported(word, compared) ? 0.7 * weight : 0;
    });
    return covered / (weigh(some, ({ weight }) => weight) || 1);
  }
}

/** Less than this beside the terms is no sentence of its own. */
const LEAST_REST = 0.5;

function weigh<T>(items: readonly T[], weightOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + weightOf(item), 0);
}

/** Words of the answer that render nothing. */
function extraWords({ answer, byAnswer, vocabulary }: Compared): readonly AnswerWord[] {
  return answer.words.filter(
    (word, index) =>
      !word.isGrammar &&
      !byAnswer.has(index) &&
      word.number === null &&
      vocabulary.supports(word.form).length === 0,
  );
}

function sourceCoverage({ key, vocabulary, answer, reference, pairs }: Compared): number {
  const own = new Set(answer.words.flatMap((word) => vocabulary.supports(word.form)));
  const rendered = new Set(
    pairs.flatMap((pair) => {
      const form = reference.words[pair.reference]?.form ?? "";
      return pair.strength >= 0.5 ? (vocabulary.wordOf(form) ?? []) : [];
    }),
  );
  const known = key.support
    .map((one, index) => ({ ...one, index }))
    .filter(({ words }) => words.length > 0);
  const total = weigh(known, ({ weight }) => weight);
  const covered = weigh(known, ({ weight, words, index }) =>
    own.has(index) || words.some((word) => rendered.has(word)) ? weight : 0,
  );
  return total === 0 ? 1 : covered / total;
}

function isSupported(word: AnswerWord, { vocabulary, key, answer, byAnswer }: Compared): boolean {
  const own = vocabulary.wordOf(word.form);
  if (own === undefined) return false;
  return answer.words.some(
    (one, index) =>
      !byAnswer.has(index) &&
      vocabulary.supports(one.form).some((at) => key.support[at]?.words.includes(own)),
  );
}

/** Weight of words that render something of the source by the dictionary, nobody knows which word of the reference. */
function looseSupport({ answer, byAnswer, vocabulary, key }: Compared): number {
  return answer.words.reduce((sum, word, index) => {
    if (byAnswer.has(index)) return sum;
    const loose = vocabulary
      .supports(word.form)
      .map((at) => key.support[at])
      .find((one) => one?.words.length === 0);
    return sum + (loose?.weight ?? 0);
  }, 0);
}

/** The heaviest run of words that nothing renders; a whole clause counts half as much again. */
function widestGap(
  { reference, byReference }: Compared,
  weightOf: (word: AnswerWord) => number,
): number {
  let widest = 0;
  let run = 0;
  const clauses = new Map<number, { missing: number; there: boolean }>();
  reference.words.forEach((word, index) => {
    if (word.isGrammar) return;
    const clause = clauses.get(word.clause) ?? { missing: 0, there: false };
    clauses.set(word.clause, clause);
    if (byReference.has(index)) {
      run = 0;
      clause.there = true;
      return;
    }
    run += weightOf(word);
    clause.missing += weightOf(word);
    widest = Math.max(widest, run);
  });
  const whole = Array.from(clauses.values(), ({ missing, there }) => (there ? 0 : 1.5 * missing));
  return Math.max(widest, ...whole);
}

function alikeness({ answer, reference, pairs }: Compared): number {
  const size = (words: readonly AnswerWord[]) =>
    words.reduce((sum, word) => sum + lettersOf(word), 0);
  const common = pairs.reduce((sum, { answer: a, reference: r, bond }) => {
    if (bond !== "same" && bond !== "number") return sum;
    return sum + Math.min(lettersOf(answer.words[a]), lettersOf(reference.words[r]));
  }, 0);
  const longer = Math.max(size(answer.words), size(reference.words));
  return longer === 0 ? 0 : common / longer;
}

/** A number read with the space behind it is no longer for that. */
function lettersOf(word: AnswerWord | undefined): number {
  return word?.text.replace(/\s/gu, "").length ?? 0;
}
