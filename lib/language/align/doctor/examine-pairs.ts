import { isTitleLike } from "#lib/language/align/pair-lines";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang, Pair, Segment } from "#lib/language/text/unit";
import { createClues } from "./doctor-clues.ts";
import { createLikelihood } from "./doctor-likelihood.ts";
import { chooseRepairs } from "./doctor-proposal.ts";
import { createJoint } from "./doctor-score.ts";
import { sidesOf } from "./doctor-sides.ts";
import { findByStructure } from "./fault-by-structure.ts";
import { dropCopy, findCopies, findDoubledPairs } from "./fault-doubled.ts";
import { findHalfTranslated, findMixedLines } from "./fault-half-translated.ts";
import { findMisaligned } from "./fault-misaligned.ts";
import { findSplit } from "./fault-split.ts";
import { findUntranslated } from "./fault-untranslated.ts";
import type { Repair } from "./repair.ts";

/**
 * What the doctor is told: which language is read, and the dictionaries (null: only what structure proves). `parts`: the segments as they stood
 * before any were joined, so that a wrong join can be undone.
 */
export interface ExamineOptions {
  readonly sourceLang: Lang;
  readonly lexicon: Lexicon | null;
  readonly parts?: readonly Segment[];
}

/**
 * What is wrong with the pairs of a text, in their order, none overlapping another, none applied: split, merged, missing, doubled, shifted, swapped,
 * untranslated and half-translated lines. What only looks wrong but reads well as it stands is left alone.
 */
export function examine(pairs: readonly Pair[], options: ExamineOptions): readonly Repair[] {
  const sides = sidesOf(pairs, options.parts ?? []);
  const halves = findHalfTranslated(pairs, options.sourceLang);
  const settled = [
    ...findDoubledPairs(sides),
    ...halves.filter(({ to, from, after }) => after.length > to - from),
    ...findUntranslated(pairs, options.sourceLang),
    ...findSplit(pairs),
  ];
  const closed = new Set<number>(isTitle(pairs[0]) ? [0] : []);
  for (const { from, to } of settled) for (let row = from; row < to; row += 1) closed.add(row);
  const isClosed = (row: number) => closed.has(row);
  const copies = findCopies(sides);
  const found =
    options.lexicon === null
      ? [
          ...copies.map((copy) => dropCopy(sides, copy)),
          ...findByStructure(sides, createJoint(sides), isClosed),
        ]
      : findMisaligned(
          sides,
          createLikelihood(sides, options),
          createClues(copies, findMixedLines(sides)),
          isClosed,
        );
  return chooseRepairs(pairs, [...settled, ...halves, ...found]);
}

/** A line above the text, with its twin or without one: nothing of the text belongs to it. */
function isTitle(first: Pair | undefined): boolean {
  if (first === undefined) return false;
  const alone = first.source === null ? first.target : first.target === null ? first.source : null;
  return first.kind === "title" || (alone !== null && isTitleLike(alone.text));
}
