import { SIGNALS, type Signal, type Signals } from "#lib/language/grade/signals";
import type { GradeModel } from "#lib/language/grade/weights";

/** An answer as the model sees it: what was found in it, and the grade (1–4) that a teacher gave. */
export interface FitRow {
  readonly signals: Signals;
  readonly grade: number;
  /** How much it counts. */
  readonly weight: number;
}

/** What is enough by itself for a rating, whatever else is there: the border (from 0) that its weight must stay below. */
const GATES: readonly (readonly [Signal, number])[] = [
  // What the learner is told is what is suggested: a wrong term, or a copy with a word changed or moved, is Hard, a meaning turned round Again.
  ["termWrong", 1],
  ["changed", 1],
  ["moved", 1],
  ["negation", 0],
  ["antonym", 0],
  ["roles", 0],
];
const L2 = 0.5;
const STEPS = 3000;
const RATE = 0.05;

/**
 * Fits a cumulative logit model, P(grade > k) = σ(w·x − border_k) for k = 1, 2, 3 (McCullagh 1980), by Adam on the mean log loss of the three, with an L2
 * penalty of 0.5 / n on the weights, no weight above 0 (a signal may only speak against an answer), some below a border (see `GATES`).
 * Deterministic.
 */
export function fitGradeModel(rows: readonly FitRow[]): GradeModel {
  const inputs = rows.map(({ signals }) => SIGNALS.map((name) => signals[name]));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const size = SIGNALS.length;
  const values = [...Array<number>(size).fill(-0.5), -3, -2, -1];
  const mean = values.map(() => 0);
  const square = values.map(() => 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopesAt(values, inputs, rows, total);
    values.forEach((value, at) => {
      const own = slope[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * own;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * own * own;
      const move =
        (mean[at] ?? 0) /
        (1 - 0.9 ** step) /
        (Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      const next = value - RATE * move;
      values[at] = at < size ? Math.min(0, next) : next;
    });
    for (const [signal, border] of GATES) {
      const at = SIGNALS.indexOf(signal);
      values[at] = Math.min(values[at] ?? 0, (values[size + border] ?? 0) - 0.05);
    }
  }
  const weights = Object.fromEntries(SIGNALS.map((name, at) => [name, values[at] ?? 0]));
  return {
    weights: weights as Readonly<Record<Signal, number>>,
    borders: [values[size] ?? 0, values[size + 1] ?? 0, values[size + 2] ?? 0],
  };
}

function slopesAt(
  values: readonly number[],
  inputs: readonly (readonly number[])[],
  rows: readonly FitRow[],
  total: number,
): readonly number[] {
  const size = SIGNALS.length;
  const slope = values.map((value, at) => (at < size ? (L2 * value) / rows.length : 0));
  inputs.forEach((input, row) => {
    const { grade = 1, weight = 0 } = rows[row] ?? {};
    const level = input.reduce((sum, one, at) => sum + one * (values[at] ?? 0), 0);
    for (let border = 0; border < 3; border += 1) {
      const above = 1 / (1 + Math.exp((values[size + border] ?? 0) - level));
      const error = ((above - Number(grade > border + 1)) * weight) / total;
      input.forEach((one, at) => {
        slope[at] = (slope[at] ?? 0) + error * one;
      });
      slope[size + border] = (slope[size + border] ?? 0) - error;
    }
  });
  return slope;
}
