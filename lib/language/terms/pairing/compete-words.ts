import type { BitextUnit } from "#lib/language/terms/bitext";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { UnitAlignment } from "./align-words.ts";

/** Which words of a unit are left for each other when every word has only so much to give; row-major like `UnitAlignment`. */
export interface Competition {
  /** The share of leading word i that goes to facing word j, and the share of j that goes to i: 0–1, less than all where a word finds nobody. */
  readonly ofLead: Float32Array;
  readonly ofFacing: Float32Array;
}

const ROUNDS = 6;
/** How strictly a word keeps to what it has; 1 would be exactly one to one (Chizat et al. 2018, unbalanced optimal transport). */
const STRICTNESS = 0.8;
/** What pulls a word to nobody. */
const NOBODY = 0.05;
const TRACE = 0.02;
const FUNCTION_WORD = 0.3;

/**
 * A word whose translation is found leaves the other words of the sentence to its neighbours: Sinkhorn's scaling of what both directions of the
 * alignment agree on. "engineer" is taken by 工程师, so that 值班 remains for "on-call".
 */
export function competeWords(
  { words, facingWords }: BitextUnit,
  { toFacing, toLead }: UnitAlignment,
  { lead, facing }: LanguagePair,
): Competition {
  const rows = words.length;
  const columns = facingWords.length;
  const liking = toFacing.map((share, at) => Math.sqrt(share * (toLead[at] ?? 0)) + 1e-6);
  const rowSize = words.map(({ text }) =>
    lead.stopWords.has(text.toLowerCase()) ? FUNCTION_WORD : 1,
  );
  const columnSize = facingWords.map(({ text, isKept }) => {
    if (facing.stopWords.has(text)) return FUNCTION_WORD;
    return isKept ? 1 : Math.min(1.5, 0.5 * text.length + 0.1);
  });
  const rowPull = new Float64Array(rows).fill(1);
  const columnPull = new Float64Array(columns).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let row = 0; row < rows; row += 1) {
      let sum = NOBODY;
      for (let column = 0; column < columns; column += 1) {
        sum += (liking[row * columns + column] ?? 0) * (columnPull[column] ?? 0);
      }
      rowPull[row] = ((rowSize[row] ?? 1) / sum) ** STRICTNESS;
    }
    const sums = new Float64Array(columns).fill(NOBODY);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        sums[column] =
          (sums[column] ?? 0) + (liking[row * columns + column] ?? 0) * (rowPull[row] ?? 0);
      }
    }
    for (let column = 0; column < columns; column += 1) {
      columnPull[column] = ((columnSize[column] ?? 1) / (sums[column] ?? 1)) ** STRICTNESS;
    }
  }
  return shareOut(liking, rowPull, columnPull);
}

function shareOut(
  liking: Float32Array,
  rowPull: Float64Array,
  columnPull: Float64Array,
): Competition {
  const columns = columnPull.length;
  const ofLead = new Float32Array(liking.length);
  const ofFacing = new Float32Array(liking.length);
  const rowSums = new Float64Array(rowPull.length).fill(TRACE);
  const columnSums = new Float64Array(columns).fill(TRACE);
  for (let row = 0; row < rowPull.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const flow = (liking[at] ?? 0) * (rowPull[row] ?? 0) * (columnPull[column] ?? 0);
      ofLead[at] = flow;
      rowSums[row] = (rowSums[row] ?? 0) + flow;
      columnSums[column] = (columnSums[column] ?? 0) + flow;
    }
  }
  for (let at = 0; at < ofLead.length; at += 1) {
    const flow = ofLead[at] ?? 0;
    ofLead[at] = flow / (rowSums[Math.floor(at / columns)] ?? 1);
    ofFacing[at] = flow / (columnSums[at % columns] ?? 1);
  }
  return { ofLead, ofFacing };
}
