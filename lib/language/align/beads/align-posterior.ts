import { type Corridor, forEachNode, nodeAt } from "./align-corridor.ts";
import { type BeadShape, pairedShapeCount, shapes } from "./align-shapes.ts";

/**
 * The probability of each bead over all paths through the corridor, by forward and backward sums: of each paired bead by shape and node as
 * in `scores`, then of a line that is alone (1–0, 0–1). Linear in the nodes.
 */
export function computePosterior(
  scores: Float32Array,
  shares: readonly number[],
  corridor: Corridor,
): Float32Array {
  const priors = Float64Array.from(shares, Math.log);
  const forward = sumPaths(scores, priors, corridor);
  const backward = sumPathsBack(scores, priors, corridor);
  const { nodeCount } = corridor;
  const total = forward[nodeCount - 1] ?? 0;
  const probabilities = new Float32Array(shapes.length * nodeCount);
  forEachBead(corridor, (shape, node, start) => {
    const score = scoreOf(scores, priors, shape, node, nodeCount);
    const probability = Math.exp((forward[start] ?? 0) + score + (backward[node] ?? 0) - total);
    probabilities[shape * nodeCount + node] = probability;
  });
  sumLoneLines(probabilities, corridor);
  return probabilities;
}

/** A line that is alone is the same bead wherever in the other text it is passed. */
function sumLoneLines(probabilities: Float32Array, corridor: Corridor): void {
  const { nodeCount } = corridor;
  const ofEnglish = probabilities.subarray(pairedShapeCount * nodeCount);
  const ofChinese = probabilities.subarray((pairedShapeCount + 1) * nodeCount);
  const english = new Float64Array(corridor.from.length);
  const chinese = new Float64Array((corridor.to.at(-1) ?? 0) + 1);
  forEachNode(corridor, (row, column, node) => {
    english[row] = (english[row] ?? 0) + (ofEnglish[node] ?? 0);
    chinese[column] = (chinese[column] ?? 0) + (ofChinese[node] ?? 0);
  });
  forEachNode(corridor, (row, column, node) => {
    ofEnglish[node] = english[row] ?? 0;
    ofChinese[node] = chinese[column] ?? 0;
  });
}

/** One bead of the path: the lines before `row` and `column`, as many as the shape says. */
export interface PathBead {
  readonly row: number;
  readonly column: number;
  readonly shape: BeadShape;
  readonly probability: number;
}

/** The path with the most expected right beads, a pair counting a little more than a line alone. */
export function bestPath(probabilities: Float32Array, corridor: Corridor): readonly PathBead[] {
  const { nodeCount } = corridor;
  const values = new Float64Array(nodeCount).fill(-Infinity);
  const chosen = new Int8Array(nodeCount).fill(-1);
  values[0] = 0;
  forEachBead(corridor, (shape, node, start) => {
    const probability = probabilities[shape * nodeCount + node] ?? 0;
    const gain = shape < pairedShapeCount ? pairWeight * probability : probability;
    const value = (values[start] ?? -Infinity) + gain;
    if (value <= (values[node] ?? 0)) return;
    values[node] = value;
    chosen[node] = shape;
  });
  const beads: PathBead[] = [];
  let row = corridor.from.length - 1;
  let column = corridor.to[row] ?? 0;
  while (row > 0 || column > 0) {
    const node = nodeAt(corridor, row, column);
    const index = chosen[node] ?? -1;
    const shape = shapes[index];
    if (shape === undefined) throw new Error(`no bead ends at ${row}, ${column}`);
    const probability = probabilities[index * nodeCount + node] ?? 0;
    beads.push({ row, column, shape, probability: Math.min(probability, 1) });
    row -= shape.english;
    column -= shape.chinese;
  }
  return beads.reverse();
}

/** Two lines that are alone are two beads and a pair is one: in doubt the pair is the better answer. */
const pairWeight = 1.25;

/** Visits every bead inside the corridor, so that all beads ending at a node come before those that start there. */
function forEachBead(
  corridor: Corridor,
  visit: (shape: number, node: number, start: number) => void,
): void {
  forEachNode(corridor, (row, column, node) => {
    for (let index = 0; index < shapes.length; index += 1) {
      const shape = shapes[index];
      if (shape === undefined) continue;
      const start = nodeAt(corridor, row - shape.english, column - shape.chinese);
      if (start >= 0) visit(index, node, start);
    }
  });
}

function scoreOf(
  scores: Float32Array,
  priors: Float64Array,
  shape: number,
  node: number,
  nodeCount: number,
): number {
  const prior = priors[shape] ?? 0;
  return shape < pairedShapeCount ? prior + (scores[shape * nodeCount + node] ?? 0) : prior;
}

function sumPaths(scores: Float32Array, priors: Float64Array, corridor: Corridor): Float64Array {
  const sums = new Float64Array(corridor.nodeCount).fill(-Infinity);
  sums[0] = 0;
  forEachBead(corridor, (shape, node, start) => {
    const score = scoreOf(scores, priors, shape, node, corridor.nodeCount);
    sums[node] = addLogs(sums[node] ?? 0, (sums[start] ?? 0) + score);
  });
  return sums;
}

function sumPathsBack(
  scores: Float32Array,
  priors: Float64Array,
  corridor: Corridor,
): Float64Array {
  const { nodeCount } = corridor;
  const sums = new Float64Array(nodeCount).fill(-Infinity);
  sums[nodeCount - 1] = 0;
  for (let row = corridor.from.length - 1; row >= 0; row -= 1) {
    const from = corridor.from[row] ?? 0;
    for (let column = corridor.to[row] ?? 0; column >= from; column -= 1) {
      const node = nodeAt(corridor, row, column);
      const here = sums[node] ?? 0;
      for (let index = 0; index < shapes.length; index += 1) {
        const shape = shapes[index];
        if (shape === undefined) continue;
        const start = nodeAt(corridor, row - shape.english, column - shape.chinese);
        if (start < 0) continue;
        const score = scoreOf(scores, priors, index, node, nodeCount);
        sums[start] = addLogs(sums[start] ?? 0, here + score);
      }
    }
  }
  return sums;
}

function addLogs(a: number, b: number): number {
  const apart = a > b ? b - a : a - b;
  const high = a > b ? a : b;
  // Below e⁻³⁰ nothing is added; the difference is NaN where both are impossible.
  return apart > -30 ? high + Math.log1p(Math.exp(apart)) : high;
}
