import type { Span } from "#lib/language/text/unit";
import { type Aligned, alignWords, type WordPair } from "./align-words.ts";
import { findNegations, type Negation } from "./find-negations.ts";
import { type FoldedText, foldAnswer } from "./fold-answer.ts";
import type { GradeKey } from "./grade-key.ts";
import { type AnswerWord, readWords } from "./read-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One side, read. */
export interface ReadSide {
  readonly original: string;
  readonly folded: FoldedText;
  readonly words: readonly AnswerWord[];
  readonly negations: readonly Negation[];
  /** How many there are, those inside of known words (不足) counted too. */
  readonly allNegations: number;
}

/** An answer beside one reference, their words paired. */
export interface Compared {
  readonly key: GradeKey;
  readonly vocabulary: Vocabulary;
  readonly answer: ReadSide;
  readonly reference: ReadSide;
  readonly pairs: readonly WordPair[];
  /** The pair of a word of the answer, and of the reference. */
  readonly byAnswer: ReadonlyMap<number, WordPair>;
  readonly byReference: ReadonlyMap<number, WordPair>;
  /** What parts the two when nothing may move. */
  readonly inOrder: Aligned["inOrder"];
  /** How a word of the answer stands to one of the reference, paired or not. */
  readonly bondOf: Aligned["bondOf"];
}

/** Reads one wording by the key. */
export function readSide(
  original: string,
  key: GradeKey,
  vocabulary: Vocabulary,
  simplified: ReadonlyMap<string, string>,
): ReadSide {
  const folded = foldAnswer(original, simplified);
  const words = readWords(folded.text, key.lang, vocabulary);
  const covered = words.filter(
    (word, at) =>
      !word.isGrammar &&
      vocabulary.ties(word.form).length > 0 &&
      !isComplement(word, words[at - 1]),
  );
  const all = findNegations(folded.text, key.lang, []);
  return {
    original,
    folded,
    words,
    negations: findNegations(folded.text, key.lang, covered),
    allNegations: all.filter(({ isSoft }) => !isSoft).length,
  };
}

/** 不到 after a verb (看不到) says no; before a number it says less. */
function isComplement({ text, start }: AnswerWord, before: AnswerWord | undefined): boolean {
  return /^不[到及]$/u.test(text) && before?.end === start && !before.isGrammar;
}

export function compare(
  answer: ReadSide,
  reference: ReadSide,
  key: GradeKey,
  vocabulary: Vocabulary,
): Compared {
  const { pairs, inOrder, bondOf } = alignWords(answer.words, reference.words, vocabulary);
  return {
    key,
    vocabulary,
    answer,
    reference,
    pairs,
    inOrder,
    bondOf,
    byAnswer: new Map(pairs.map((pair) => [pair.answer, pair])),
    byReference: new Map(pairs.map((pair) => [pair.reference, pair])),
  };
}

/** A stretch of folded text as it stands in the original. */
export function spanIn(side: ReadSide, { start, end }: Span): Span {
  const { starts, ends } = side.folded;
  return {
    start: starts[start] ?? side.original.length,
    end: ends[Math.max(start, end - 1)] ?? side.original.length,
  };
}
