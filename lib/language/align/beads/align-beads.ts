import { weighSentences } from "#lib/language/align/sentence-counts";
import { type Corridor, nodeAt } from "./align-corridor.ts";
import { bucketOf } from "./align-evidence.ts";
import { weighLengths } from "./align-lengths.ts";
import {
  createGathering,
  type Gathering,
  listPostings,
  type MatchRow,
  matchLine,
} from "./align-matches.ts";
import type { TextModel } from "./align-model.ts";
import { type BeadShape, maxBeadLines, pairedShapeCount, shapeIndex } from "./align-shapes.ts";
import type { WeighedSides } from "./align-sides.ts";
import type { TokenSide } from "./align-tokens.ts";

/** How much each kind of evidence counts; `words` below 1 because neighbouring words are not independent. */
export interface Weights {
  readonly words: number;
  readonly lengths: number;
  readonly sentences: number;
}

export interface BeadScoring extends WeighedSides {
  readonly corridor: Corridor;
  readonly model: TextModel;
  readonly weights: Weights;
}

/**
 * The score of each bead that ends at each node of the corridor, without its prior: `scores[shape * nodeCount + node]`, natural
 * logarithms; −∞ where the bead would leave the corridor.
 */
export function scoreBeads(scoring: BeadScoring): Float32Array {
  const { english, chinese, links, corridor } = scoring;
  const scores = new Float32Array(pairedShapeCount * corridor.nodeCount).fill(-Infinity);
  const postings = listPostings(chinese.tokens);
  const work: Work = {
    ...scoring,
    scores,
    rows: [],
    words: createGathering(longestOf(english.tokens, chinese.tokens)),
  };
  for (let line = 0; line < english.tokens.lines.length; line += 1) {
    const stretch = { from: corridor.from[line] ?? 0, to: corridor.to[line + 1] ?? 0 };
    const row = matchLine(line, stretch, english.tokens, links, postings);
    const width = row.to - row.from;
    work.rows.push({ ...row, english: new Float32Array(width), chinese: new Float32Array(width) });
    if (work.rows.length > maxBeadLines) work.rows.shift();
    scoreRow(work);
  }
  return scores;
}

/** `english`, `chinese`: what the words of the English line alone say to each cell, and those of the Chinese line. */
interface ScoredRow extends MatchRow {
  readonly english: Float32Array;
  readonly chinese: Float32Array;
}

interface Work extends BeadScoring {
  readonly scores: Float32Array;
  readonly rows: ScoredRow[];
  readonly words: Gathering;
}

function longestOf(...sides: readonly TokenSide[]): number {
  return Math.max(
    0,
    ...sides.map((side) => side.lines.reduce((most, { length }) => Math.max(most, length), 0)),
  );
}

/** Fills in the beads that end with the last of the rows. */
function scoreRow(work: Work): void {
  const row = work.rows.at(-1);
  if (row === undefined) return;
  for (let column = row.from; column < row.to; column += 1) {
    scoreAlone(work, row, column - row.from);
    scoreWide(work, row, column);
    scoreTall(work, column);
  }
}

function scoreAlone({ english, chinese, words }: Work, row: ScoredRow, cell: number): void {
  const column = row.from + cell;
  words.add(row, cell, 0);
  row.english[cell] = words.sum(
    english.evidence,
    row.line,
    english.tokens.lines[row.line] ?? noIds,
    bucketOf(chinese.evidence.wordCounts[column] ?? 0),
  );
  words.clear();
  words.add(row, cell, 1);
  row.chinese[cell] = words.sum(
    chinese.evidence,
    column,
    chinese.tokens.lines[column] ?? noIds,
    bucketOf(english.evidence.wordCounts[row.line] ?? 0),
  );
  words.clear();
}

/** 1–1 and 1–k: one English line with the Chinese lines that end at `column`. */
function scoreWide(work: Work, row: ScoredRow, column: number): void {
  const { english, chinese, words } = work;
  const ids = english.tokens.lines[row.line] ?? noIds;
  let chineseWords = 0;
  let chineseSays = 0;
  for (let count = 1; count <= maxBeadLines && column - count + 1 >= row.from; count += 1) {
    const cell = column - count + 1 - row.from;
    words.add(row, cell, 0);
    chineseWords += chinese.evidence.wordCounts[row.from + cell] ?? 0;
    chineseSays += row.chinese[cell] ?? 0;
    const says = words.sum(english.evidence, row.line, ids, bucketOf(chineseWords));
    put(work, { english: 1, chinese: count }, column, says + chineseSays);
  }
  words.clear();
}

/** k–1: the English lines that end with this row, and one Chinese line. */
function scoreTall(work: Work, column: number): void {
  const { chinese, english, words, rows } = work;
  const ids = chinese.tokens.lines[column] ?? noIds;
  let englishWords = 0;
  let englishSays = 0;
  for (let count = 1; count <= rows.length; count += 1) {
    const above = rows[rows.length - count];
    if (above === undefined || column < above.from || column >= above.to) break;
    words.add(above, column - above.from, 1);
    englishWords += english.evidence.wordCounts[above.line] ?? 0;
    englishSays += above.english[column - above.from] ?? 0;
    if (count === 1) continue;
    const says = words.sum(chinese.evidence, column, ids, bucketOf(englishWords));
    put(work, { english: count, chinese: 1 }, column, says + englishSays);
  }
  words.clear();
}

const noIds = new Int32Array();

/** Stores the score of the bead that ends with the last row and the Chinese line `column`; `words` is the sum of both directions. */
function put(work: Work, shape: BeadShape, column: number, words: number): void {
  const { corridor, english, chinese, model, weights, rows, scores } = work;
  const line = rows.at(-1)?.line ?? 0;
  const node = nodeAt(corridor, line + 1, column + 1);
  const start = nodeAt(corridor, line + 1 - shape.english, column + 1 - shape.chinese);
  if (node < 0 || start < 0) return;
  const up = { end: line + 1, lines: shape.english };
  const across = { end: column + 1, lines: shape.chinese };
  const length = weighLengths(english.sizes, chinese.sizes, up, across, model.lengths);
  const sentences = weighSentences(english.sentences, chinese.sentences, up, across, model.slack);
  // Both directions tell the same story twice.
  const score = weights.words * words + weights.lengths * length + weights.sentences * sentences;
  scores[shapeIndex(shape) * corridor.nodeCount + node] = score;
}
