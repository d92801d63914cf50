import type { Lexicon } from "#lib/language/text/lexicon";
import { findAnchors } from "./align-anchors.ts";
import { type BeadScoring, scoreBeads, type Weights } from "./align-beads.ts";
import { type Corridor, corridorAlong, isCramped, wholeCorridor } from "./align-corridor.ts";
import { learnModel, type TextModel, usualModel } from "./align-model.ts";
import { bestPath, computePosterior, type PathBead } from "./align-posterior.ts";
import { type WeighedSides, weighSides } from "./align-sides.ts";

/**
 * Set by eye, not fitted: on 92 tasks of ten texts the mean F1 stays within one point when any one of them is halved or half as much again.
 * `words` is below 1 because neighbouring words are not independent of each other.
 */
export const usualWeights: Weights = { words: 0.6, lengths: 1, sentences: 0.8 };

/** The lengths of lines alone, to compare with. */
export const lengthWeights: Weights = { words: 0, lengths: 1, sentences: 0 };

/** Tables of fewer cells are looked at whole. */
const smallTable = 40_000;

/** Lines of room beside the anchors, and what it is multiplied by when the best path runs along the edge; then beside that path. */
const firstRoom = 12;
const roomGrowth = 3;
const mostRoom = 40;
const secondRoom = 6;
const skippedAnchors = 3;

/** Aligns the sides, English first: a table of beads along sure anchors, read a second time with what the first reading tells of the text. */
export function alignSides(
  english: readonly string[],
  chinese: readonly string[],
  lexicon: Lexicon | null,
  onProgress: (share: number) => void,
  weights: Weights = usualWeights,
): readonly PathBead[] {
  if (english.length === 0 && chinese.length === 0) return [];
  const sides = weighSides(english, chinese, lexicon);
  onProgress(0.3);
  const first = readFirst(sides, weights);
  onProgress(0.7);
  const corridor = narrow(first.scoring.corridor, first.path, sides);
  const path = read({ ...sides, corridor, weights, model: first.model }).path;
  onProgress(1);
  return path;
}

/** Reads with room enough: where the best path runs along the edge of the corridor, a wider one is laid. */
function readFirst(sides: WeighedSides, weights: Weights) {
  const [rows, columns] = countsOf(sides);
  const isSmall = rows * columns <= smallTable;
  const anchors = isSmall ? [] : findAnchors(sides);
  for (let lines = firstRoom; ; lines *= roomGrowth) {
    const corridor = isSmall
      ? wholeCorridor(rows, columns)
      : corridorAlong(anchors, rows, columns, { lines, anchors: skippedAnchors });
    const scoring = { ...sides, corridor, weights, model: usualModel };
    const { path, model } = read(scoring);
    if (isSmall || lines * roomGrowth > mostRoom || !isCramped(corridor, path))
      return { scoring, path, model };
  }
}

/** One reading; its priors are read again by what they find, which costs little. */
function read(scoring: BeadScoring): {
  readonly path: readonly PathBead[];
  readonly model: TextModel;
} {
  const scores = scoreBeads(scoring);
  const { corridor, model } = scoring;
  const guess = bestPath(computePosterior(scores, model.shares, corridor), corridor);
  const { shares } = learnModel(guess, scoring);
  const path = bestPath(computePosterior(scores, shares, corridor), corridor);
  return { path, model: learnModel(path, scoring) };
}

function narrow(wide: Corridor, path: readonly PathBead[], sides: WeighedSides): Corridor {
  const [rows, columns] = countsOf(sides);
  if (rows * columns <= smallTable) return wide;
  return corridorAlong(path, rows, columns, { lines: secondRoom, anchors: 0 });
}

function countsOf({ english, chinese }: WeighedSides): readonly [number, number] {
  return [english.tokens.lines.length, chinese.tokens.lines.length];
}
