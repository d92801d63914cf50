import type { Link } from "./doctor-sides.ts";

/** What the search is told about a stretch of both sides, `from` to before `to`. */
export interface PathQuestion {
  readonly source: { readonly from: number; readonly to: number };
  readonly target: { readonly from: number; readonly to: number };
  /** Natural logarithm of how well these go together, priors included. */
  readonly score: (link: Link) => number;
}

/** Segments further apart than this, counted from the corners of the stretch, are not compared. */
export const maxOffset = 5;

/** What a segment is allowed to be joined with. */
const maxJoined = 3;

/** Joining is tried only where one of the joined fits at least so well alone: half of a true pair often does no better. */
const minFitOfPart = -6;

/** Log prior of two neighbouring lines that have changed places. */
const crossingPrior = -4;

/** A way to reach a node: from which node, by these links. */
interface Step {
  readonly score: number;
  readonly i: number;
  readonly j: number;
  readonly links: readonly Link[];
}

/** What is known so far: the best step to each node, and how well the two lines before it go together. */
interface Table {
  readonly steps: (Step | undefined)[][];
  readonly fits: number[][];
}

/**
 * The likeliest links of a stretch, in order: 1–1, up to 3–1 and 1–3, loose ones, and neighbours that have changed places. Dynamic programming
 * over the nodes near the diagonal; linear in the length of the stretch.
 */
export function findPath(question: PathQuestion): readonly Link[] {
  const { source, target } = question;
  const [height, width] = [source.to - source.from, target.to - target.from];
  const reach = maxOffset + Math.abs(height - width);
  const table: Table = { steps: [], fits: [] };
  for (let i = 0; i <= height; i += 1) {
    table.steps.push([]);
    table.fits.push([]);
    for (let j = Math.max(0, i - reach); j <= Math.min(width, i + reach); j += 1)
      takeStep(question, table, i, j);
  }
  return walkBack(table.steps, height, width);
}

/** Finds the best step to a node from those before it. */
function takeStep(question: PathQuestion, { steps, fits }: Table, i: number, j: number): void {
  let best: Step | undefined = i + j === 0 ? { score: 0, i: 0, j: 0, links: [] } : undefined;
  const offer = (up: number, left: number, links: readonly Link[], extra = 0) => {
    const before = steps[i - up]?.[j - left];
    if (before === undefined) return;
    let score = before.score + extra;
    for (const link of links) score += question.score(link);
    if (best === undefined || score > best.score) best = { score, i: i - up, j: j - left, links };
  };
  const s = (...back: readonly number[]) => back.map((one) => question.source.from + i - one);
  const t = (...back: readonly number[]) => back.map((one) => question.target.from + j - one);
  const scoreBefore = (up: number, left: number) => fits[i - up + 1]?.[j - left + 1] ?? -Infinity;
  for (const count of [1, 2]) {
    if (i >= count) offer(count, 0, [{ source: s(...countDown(count)), target: [] }]);
    if (j >= count) offer(0, count, [{ source: [], target: t(...countDown(count)) }]);
  }
  if (i > 0 && j > 0) {
    const pair = { source: s(1), target: t(1) };
    const row = fits[i];
    if (row !== undefined) row[j] = question.score(pair);
    offer(1, 1, [pair]);
    for (let count = 2; count <= maxJoined; count += 1) {
      const parts = countDown(count);
      if (i >= count && parts.some((up) => scoreBefore(up, 1) > minFitOfPart))
        offer(count, 1, [{ source: s(...parts), target: t(1) }]);
      if (j >= count && parts.some((left) => scoreBefore(1, left) > minFitOfPart))
        offer(1, count, [{ source: s(1), target: t(...parts) }]);
    }
    if (Math.max(scoreBefore(2, 1), scoreBefore(1, 2)) > minFitOfPart && i > 1 && j > 1)
      offer(
        2,
        2,
        [
          { source: s(2), target: t(1) },
          { source: s(1), target: t(2) },
        ],
        crossingPrior,
      );
  }
  const row = steps[i];
  if (row !== undefined && best !== undefined) row[j] = best;
}

function countDown(from: number): number[] {
  return Array.from({ length: from }, (_, nth) => from - nth);
}

function walkBack(
  rows: readonly (readonly (Step | undefined)[])[],
  height: number,
  width: number,
): readonly Link[] {
  const steps: Step[] = [];
  let [i, j] = [height, width];
  while (i + j > 0) {
    const step = rows[i]?.[j];
    if (step === undefined) return [];
    steps.push(step);
    [i, j] = [step.i, step.j];
  }
  return steps.reverse().flatMap(({ links }) => links);
}
