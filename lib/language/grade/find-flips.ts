import type { WordPair } from "./align-words.ts";
import { cancelFlips } from "./cancel-flips.ts";
import type { Compared, ReadSide } from "./compared.ts";
import { findAntonyms } from "./find-antonyms.ts";
import { hasDenial, type Negation } from "./find-negations.ts";
import { findTurnedDegree } from "./find-turned-degree.ts";
import type { AnswerWord } from "./read-words.ts";

/** Something said the other way round: a negation that one side lacks, or an antonym. Negations and words in folded places. */
export interface Flip {
  readonly code: "negationMissing" | "negationExtra" | "antonym";
  readonly answer: { readonly start: number; readonly end: number } | null;
  readonly reference: { readonly start: number; readonly end: number } | null;
  /** Clause on the reference's side, by which flips cancel each other out. */
  readonly clause: number;
  /** 0–1: how sure. */
  readonly sureness: number;
  /** The very word that is negated on one side stands bare on the other. */
  readonly isPlain: boolean;
  /** That word stands in an answer that denies nothing at all, though the prompt does: it tells something in any wording. */
  readonly isBare: boolean;
  /** How much of what stands around an antonym stands around its word in the reference (see `sharedContext`); 0 for a negation. */
  readonly context: number;
  /** The word of the reference of which it is an antonym, "" for a negation. */
  readonly word: string;
}

/** Where the wording is another one, words are said again in other connections. */
const LEAST_CLOSE = 0.6;

/** A word that the answer says once more than the reference, and the other way round: "neither knows" is not "the one does not know, but the other knows". */
function saidBothWays(
  { answer, reference, byAnswer, inOrder }: Compared,
  negatedOwn: ReadonlySet<number>,
  negatedOther: ReadonlySet<number>,
): readonly Flip[] {
  if (inOrder.closeness < LEAST_CLOSE) return [];
  return answer.words.flatMap((word, index): Flip[] => {
    if (word.isGrammar || word.number !== null || byAnswer.has(index)) return [];
    const facing = reference.words.flatMap((other, at) => (other.form === word.form ? [at] : []));
    const isNegated = negatedOwn.has(index);
    const [first] = facing;
    if (first === undefined || facing.some((at) => negatedOther.has(at) === isNegated)) return [];
    // 看不到 as two words, 看不见 as one.
    if (reference.folded.text.includes(`${word.form}不`)) return [];
    return [
      {
        code: isNegated ? "negationExtra" : "negationMissing",
        answer: word,
        reference: reference.words[first] ?? null,
        clause: -1,
        context: 0,
        sureness: 0.8,
        isPlain: true,
        isBare: false,
        word: word.form,
      },
    ];
  });
}

/** A negation and the words it bears on, by their indices: what follows it in its clause, the nearest first. */
interface Reach {
  readonly negation: Negation;
  readonly words: readonly number[];
  readonly clause: number;
}

const REACH = 6;

/**
 * What the answer says the other way round. Each word that both have carries a sign on either side, turned by every negation that bears on it and by an
 * antonym: "not dense" agrees with "sparse". Two flips in one clause undo each other ("less certain", "more uncertain").
 */
export function findFlips(compared: Compared): readonly Flip[] {
  const { answer, reference } = compared;
  const own = reachesOf(answer);
  const other = reachesOf(reference);
  const negatedOwn = negated(own);
  const negatedOther = negated(other);
  const sign = (pair: WordPair) =>
    Number(negatedOwn.has(pair.answer)) +
    Number(negatedOther.has(pair.reference)) +
    Number(pair.bond === "opposite");
  const isTurned = (pair: WordPair) => sign(pair) % 2 === 1;
  const flips = [
    ...unanswered(other, own, compared, isTurned, "negationMissing"),
    ...unanswered(own, other, compared, isTurned, "negationExtra"),
    ...findAntonyms(compared, isTurned),
    ...findTurnedDegree(compared),
    ...saidBothWays(compared, negatedOwn, negatedOther),
  ];
  const isConverse = isComparedFromTheOtherEnd(compared);
  return cancelFlips(flips)
    .filter((flip) => !isBorneOut(flip, compared))
    .filter((flip) => !(isConverse && flip.code === "antonym"));
}

const THAN = /^(?:than|more than|less than|比)$/u;

/**
 * "A is slower than B" as "B is faster than A": what stood after the "than" stands before it now. Together with an antonym it says the same, without one the
 * contrary.
 */
export function isComparedFromTheOtherEnd({ answer, reference, pairs }: Compared): boolean {
  const [own, other] = [answer, reference].map(({ words }) =>
    words.findIndex(({ text }) => THAN.test(text)),
  );
  if (own === undefined || other === undefined || own < 0 || other < 0) return false;
  const clause = reference.words[other]?.clause;
  // Of a word that stands on both ends nobody knows which is meant.
  const isRepeated = (form: string | undefined) =>
    reference.words.filter((word) => word.form === form).length > 1;
  const after = pairs.filter(
    (pair) =>
      pair.reference > other &&
      pair.bond !== "opposite" &&
      reference.words[pair.reference]?.clause === clause &&
      reference.words[pair.reference]?.isGrammar === false &&
      !isRepeated(reference.words[pair.reference]?.form),
  );
  // In Chinese the quality itself comes last, and stays there.
  const compared =
    reference.words[other]?.text === "比"
      ? after.filter((pair) => pair.answer < own || pair.reference < other + 4)
      : after;
  return (
    compared.some((pair) => pair.answer < own) &&
    compared.every((pair) => pair.answer < own || pair.bond !== "same")
  );
}

/** The source negates as the answer does and not as the reference: the reference only words it otherwise. */
function isBorneOut({ code, isPlain }: Flip, { key, answer, reference }: Compared): boolean {
  if (code === "antonym" || isPlain) return false;
  const [own, other] = [answer.allNegations, reference.allNegations];
  if (own === other) return false;
  return code === "negationExtra"
    ? own <= key.sourceNegations && other < own
    : own >= key.sourceNegations + key.sourceDoubts && other > own;
}

function reachesOf(side: ReadSide): readonly Reach[] {
  const hard = side.negations.filter(({ isSoft }) => !isSoft);
  return hard.map((negation, at) => {
    // Never past the next negation.
    const until = hard[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const next = side.words.findIndex(({ start }) => start >= negation.end);
    const clause = (side.words[next] ?? side.words.at(-1))?.clause ?? 0;
    const own = side.words.findLast(({ start }) => start <= negation.start)?.clause ?? clause;
    const words = side.words.flatMap((word, index) =>
      word.start >= negation.end && word.start < until && word.clause === own && !word.isGrammar
        ? [index]
        : [],
    );
    // 打不了: it bears on the verb before it.
    const verb = side.words.findLastIndex((word) => word.end <= negation.start && !word.isGrammar);
    const isAfter = isPotential(side, negation, side.words[verb]);
    const reached = isAfter ? [verb, ...words] : words;
    return { negation, words: reached.slice(0, REACH), clause: own };
  });
}

/** What may follow a verb and 不 to say that it does not come off (看不到, 打不开). */
const COMPLEMENTS = /^[到见出开了完清懂动起上下进过住掉好成着及通够回来去]/u;

function isPotential(
  { folded }: ReadSide,
  { start, end }: Negation,
  verb: AnswerWord | undefined,
): boolean {
  const said = folded.text.slice(start, end);
  if (verb === undefined || verb.end !== start) return false;
  return said === "不了" || (said === "不" && COMPLEMENTS.test(folded.text.slice(end)));
}

/** Words that an odd number of negations bears on. */
function negated(reaches: readonly Reach[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { words } of reaches)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(Array.from(counts).flatMap(([word, count]) => (count % 2 === 1 ? [word] : [])));
}

/** The two sides as seen from one: whose negations are asked after, and where their answers are looked for. */
interface Sides {
  readonly side: ReadSide;
  readonly opposite: ReadSide;
  readonly pairOf: (word: number) => WordPair | undefined;
  readonly isAnswered: (oppositeWord: number) => boolean;
}

function sidesOf(compared: Compared, code: "negationMissing" | "negationExtra"): Sides {
  const { answer, reference, byAnswer, byReference } = compared;
  return code === "negationMissing"
    ? {
        side: reference,
        opposite: answer,
        pairOf: (word) => byReference.get(word),
        isAnswered: (word) => byAnswer.has(word),
      }
    : {
        side: answer,
        opposite: reference,
        pairOf: (word) => byAnswer.get(word),
        isAnswered: (word) => byReference.has(word),
      };
}

function unanswered(
  reaches: readonly Reach[],
  facing: readonly Reach[],
  compared: Compared,
  isTurned: (pair: WordPair) => boolean,
  code: "negationMissing" | "negationExtra",
): readonly Flip[] {
  const sides = sidesOf(compared, code);
  const surplus = sides.side.allNegations - sides.opposite.allNegations;
  let spare = spareAnswers(facing, sides);
  return reaches.flatMap((reach): Flip[] => {
    const pairs = reach.words.flatMap((word) => sides.pairOf(word) ?? []);
    if (pairs.some((pair) => !isTurned(pair)) || saysSame(reach, facing, sides)) return [];
    if (spare > 0) {
      spare -= 1;
      return [];
    }
    // What it bears on is not there at all, or worded otherwise; or it bears on nothing, and only the count tells.
    if (pairs.length === 0 && (reach.words.length > 0 || surplus <= 0)) return [];
    const isMissing = code === "negationMissing";
    const [nearest] = reach.words;
    if (nearest !== undefined && isSaidAgain(nearest, sides)) return [];
    const isPlain = nearest !== undefined && sides.pairOf(nearest)?.bond === "same";
    return [
      {
        code,
        answer: isMissing ? null : reach.negation,
        reference: isMissing ? reach.negation : null,
        clause: isMissing ? reach.clause : clauseFacing(compared, pairs),
        context: 0,
        sureness: pairs.length === 0 ? 0.6 : 1,
        isPlain,
        isBare: isPlain && isMissing && deniesNothing(compared),
        word: "",
      },
    ];
  });
}

/** 会褪色…不褪色: a word that stands on this side once more than on the other is not the one that is denied. */
function isSaidAgain(at: number, { side, opposite }: Sides): boolean {
  const count = ({ words }: ReadSide) =>
    words.filter(({ form }) => form === side.words[at]?.form).length;
  return count(opposite) > 0 && count(side) > count(opposite);
}

function deniesNothing({ key, answer, reference }: Compared): boolean {
  return !hasDenial(answer.folded.text, key.lang) && key.sourceNegations >= reference.allNegations;
}

/**
 * How many negations the opposite side has that bear on nothing known, or stand inside of known words (不行), or are soft ones of its own: each may answer one
 * that nothing else answers. None when there are more negations here than there.
 */
function spareAnswers(facing: readonly Reach[], { side, opposite, isAnswered }: Sides): number {
  const isShared = (negation: Negation) =>
    opposite.words.some(
      (word, index) => word.start < negation.end && negation.start < word.end && isAnswered(index),
    );
  const soft = opposite.negations.filter((one) => one.isSoft && !isShared(one)).length;
  if (side.allNegations - opposite.allNegations > soft) return 0;
  const hidden = opposite.allNegations - facing.length;
  const loose = facing.filter(({ words }) => words.every((word) => !isAnswered(word))).length;
  return loose + soft + hidden;
}

/** Another negation bears on the same word, which stands more than once. */
function saysSame({ words }: Reach, facing: readonly Reach[], { side, opposite }: Sides): boolean {
  const isRepeated = (form: string) =>
    [side, opposite].some((one) => one.words.filter((word) => word.form === form).length > 1);
  const formsOf = (indices: readonly number[], { words: all }: ReadSide) =>
    indices.flatMap((index) => all[index]?.form ?? []).filter(isRepeated);
  const forms = formsOf(words, side);
  return facing.some((other) =>
    formsOf(other.words, opposite).some((form) => forms.includes(form)),
  );
}

function clauseFacing({ reference }: Compared, pairs: readonly WordPair[]): number {
  const first = pairs[0];
  return first === undefined ? -1 : (reference.words[first.reference]?.clause ?? -1);
}
