import type { DiffToken } from "./diff-tokens.ts";
import type { FacingRun } from "./facing-runs.ts";

/** A shorter stretch moves by chance: five letters, or two Chinese characters. */
const LEAST_MOVE = 5;
const MOST_MOVES = 8;
/** Pairs of unpaired tokens that are looked through; two texts with more have little to do with each other. */
const MOST_COMPARED = 40_000;

/** The longest stretches that stand unpaired on both sides (`free`: their places, in order), each place in one of them only. */
export function findMoves(
  own: readonly DiffToken[],
  other: readonly DiffToken[],
  free: { readonly own: readonly number[]; readonly other: readonly number[] },
): readonly FacingRun[] {
  const left = { own: new Set(free.own), other: new Set(free.other) };
  const moves: FacingRun[] = [];
  while (moves.length < MOST_MOVES && left.own.size * left.other.size <= MOST_COMPARED) {
    const found = longestShared(own, other, left);
    if (found === null) break;
    for (let step = 0; step < found.length; step += 1) {
      left.own.delete(found.own + step);
      left.other.delete(found.other + step);
    }
    const move = trimmed(found, own);
    if (move.length > 0) moves.push(move);
  }
  return moves;
}

interface Left {
  readonly own: ReadonlySet<number>;
  readonly other: ReadonlySet<number>;
}

function longestShared(
  own: readonly DiffToken[],
  other: readonly DiffToken[],
  left: Left,
): FacingRun | null {
  let best: FacingRun | null = null;
  let most = LEAST_MOVE - 0.1;
  let below = new Map<number, { length: number; size: number }>();
  for (let i = own.length - 1; i >= 0; i -= 1) {
    const row = new Map<number, { length: number; size: number }>();
    const token = left.own.has(i) ? own[i] : undefined;
    for (const j of token === undefined ? [] : left.other) {
      if (token === undefined || other[j]?.folded !== token.folded) continue;
      const rest = below.get(j + 1) ?? { length: 0, size: 0 };
      const run = { length: rest.length + 1, size: rest.size + token.size };
      row.set(j, run);
      if (run.size <= most) continue;
      most = run.size;
      best = { own: i, other: j, length: run.length };
    }
    below = row;
  }
  return best;
}

/** Spaces and signs at its ends do not move with it. */
function trimmed(run: FacingRun, own: readonly DiffToken[]): FacingRun {
  const isEmpty = (at: number) => (own[at]?.size ?? 0) === 0;
  let { own: start, other, length } = run;
  while (length > 0 && isEmpty(start)) [start, other, length] = [start + 1, other + 1, length - 1];
  while (length > 0 && isEmpty(start + length - 1)) length -= 1;
  return { own: start, other, length };
}
