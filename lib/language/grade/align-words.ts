import { contrastsOf } from "./contrasts.ts";
import { isSlip } from "./english-forms.ts";
import { type Edits, findEdits } from "./find-edits.ts";
import { isSameNumber } from "./find-numbers.ts";
import type { Relation } from "./grade-key.ts";
import type { AnswerWord } from "./read-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a word of the answer is held to stand to one of the reference. */
export type Bond = Relation | "number" | "family" | "slip" | "shared";

/** A word of the answer and the word of the reference that it renders, by their indices; `strength` 0–1. */
export interface WordPair {
  readonly answer: number;
  readonly reference: number;
  readonly bond: Bond;
  readonly strength: number;
}

/** The pairs chosen, what is left when nothing may move, and how any two words stand to each other (null: not at all). */
export interface Aligned {
  readonly pairs: readonly WordPair[];
  readonly inOrder: Edits;
  readonly bondOf: (answer: number, reference: number) => Bond | null;
}

const STRENGTH: Readonly<Record<Bond, number>> = {
  same: 1,
  number: 1,
  family: 0.85,
  like: 0.75,
  slip: 0.7,
  opposite: 0.65,
  degree: 0.5,
  kind: 0.4,
  shared: 0.4,
  trap: 0.3,
};
/** What neighbours that go together, and a like place in the sentence, add to a bond: enough to choose between equals. */
const CONTEXT = 0.12;
const PLACE = 0.08;
/** What it adds that the one stands where the other stood. */
const STAYED = 0.15;

/**
 * Pairs the words of two wordings of one language, each word once, the surest bonds first; among equals those whose neighbours go together and
 * that stand in like places.
 */
export function alignWords(
  answer: readonly AnswerWord[],
  reference: readonly AnswerWord[],
  vocabulary: Vocabulary,
): Aligned {
  const found: WordPair[] = [];
  const bonds = new Map<number, WordPair>();
  const width = reference.length;
  answer.forEach((own, a) => {
    reference.forEach((other, r) => {
      const bond = bondOf(own, other, vocabulary);
      if (bond === null) return;
      const grammar = own.isGrammar && other.isGrammar ? 0.5 : 1;
      const pair = { answer: a, reference: r, bond, strength: STRENGTH[bond] * grammar };
      bonds.set(a * width + r, pair);
      found.push(pair);
    });
  });
  const near = (a: number, r: number) =>
    r >= 0 && r < width && a >= 0 ? (bonds.get(a * width + r)?.strength ?? 0) : 0;
  const known = (a: number, r: number) => bonds.get(a * width + r)?.bond ?? null;
  const inOrder = findEdits(answer, reference, known);
  const stayed = new Set(
    inOrder.steps.flatMap((edit) =>
      edit.answer === null || edit.reference === null ? [] : [edit.answer * width + edit.reference],
    ),
  );
  const score = ({ answer: a, reference: r, strength }: WordPair) =>
    strength +
    (CONTEXT / 2) * (near(a - 1, r - 1) + near(a + 1, r + 1)) +
    PLACE * (1 - Math.abs(a / answer.length - r / width)) +
    (stayed.has(a * width + r) ? STAYED : 0);
  const ranked = found
    .map((pair) => ({ pair, score: score(pair) }))
    .sort((x, y) => y.score - x.score);
  return {
    pairs: takeBest(ranked.map(({ pair }) => pair)),
    inOrder,
    bondOf: known,
  };
}

function takeBest(ranked: readonly WordPair[]): readonly WordPair[] {
  const taken = { answer: new Set<number>(), reference: new Set<number>() };
  return ranked
    .filter(({ answer, reference }) => {
      if (taken.answer.has(answer) || taken.reference.has(reference)) return false;
      taken.answer.add(answer);
      taken.reference.add(reference);
      return true;
    })
    .sort((x, y) => x.reference - y.reference);
}

function bondOf(own: AnswerWord, other: AnswerWord, vocabulary: Vocabulary): Bond | null {
  if (own.number !== null || other.number !== null) {
    return own.number !== null && other.number !== null && isSameNumber(own.number, other.number)
      ? "number"
      : null;
  }
  if (own.form === other.form) return "same";
  if (own.isGrammar && other.isGrammar && vocabulary.ties(own.form).length === 0) return null;
  const word = vocabulary.wordOf(other.form);
  const tie = strongest(vocabulary, own.form, word);
  if (tie !== null) return tie;
  if (isAffixed(own.text, other.text) || isAffixed(other.text, own.text)) return "opposite";
  if (isTurnedInPart(own.text, other.text)) return "opposite";
  if (own.form === `re${other.form}` || other.form === `re${own.form}`) return "family";
  if (own.family === other.family && own.family.length > 2) return "family";
  const isSlipped = isSlip(own.text, other.text) || isSlip(own.form, other.form);
  if (isSlipped && /^[a-z]+$/u.test(own.text)) return "slip";
  return sharesHalf(own.text, other.text) ? "shared" : null;
}

/** "discontiguous" of "contiguous". */
function isAffixed(word: string, plain: string): boolean {
  if (plain.length < 5 || !word.endsWith(plain)) return false;
  const prefix = word.slice(0, -plain.length);
  return (
    /^(?:un|non)$/u.test(prefix) || (plain.length > 5 && /^(?:in|im|ir|il|dis)$/u.test(prefix))
  );
}

/** 首班车 and 末班车: all but one character the same, and the two that differ say the contrary. */
function isTurnedInPart(own: string, other: string): boolean {
  if (own.length !== other.length || own.length < 2 || !/^\p{Script=Han}+$/u.test(own))
    return false;
  const differing = Array.from(own).flatMap((character, at) =>
    character === other[at] ? [] : [[character, other[at] ?? ""] as const],
  );
  const [pair, second] = differing;
  if (pair === undefined || second !== undefined) return false;
  return contrastsOf(pair[0], "zh").opposite.includes(pair[1]);
}

const ORDER: readonly Relation[] = ["same", "opposite", "degree", "like", "kind", "trap"];

function strongest(
  vocabulary: Vocabulary,
  form: string,
  word: number | undefined,
): Relation | null {
  if (word === undefined) return null;
  const ties = vocabulary.ties(form).filter((tie) => tie.word === word);
  return ORDER.find((relation) => ties.some((tie) => tie.relation === relation)) ?? null;
}

/** Chinese words that have at least half of the longer one in common. */
function sharesHalf(own: string, other: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(own) || !/^\p{Script=Han}+$/u.test(other)) return false;
  const longer = Math.max(own.length, other.length);
  if (longer < 2) return false;
  const common = Array.from(own).filter((character) => other.includes(character)).length;
  return common * 2 >= longer;
}
