import { type CalibrationMap, recalibrate } from "./calibration-map.ts";

/** A segment as the forecast takes it. */
export interface ForecastSegment {
  /** How much of the text it is: graphemes of its source (Han) or words; > 0. */
  readonly weight: number;
  /** Rows of the terms that gate it, each once. */
  readonly gates: readonly number[];
  /** Its own tested recall (0–1), where there is one; null: by its gates. */
  readonly own: number | null;
}

/** What is assumed (0–1) where nothing was ever answered. */
export interface ForecastPrior {
  /** The chance that the learner knows a term that was never asked. */
  readonly unseen: number;
  /** The chance that a segment is understood in which no term stands. */
  readonly ungated: number;
  /** What the learner's self-tests made of such predictions; none: they are taken as they are. */
  readonly map?: CalibrationMap;
}

/**
 * What a term recalls (0–1), by its row; null for one that was never answered and is not known by hand, which
 * counts as the prior has it.
 */
export type RecallOf = (term: number) => number | null;

/**
 * Before the first answer. Whoever brings a text knows a term of it now and then: one in five. Between the terms
 * is ordinary language, most of which whoever chose the text can read: three segments in four.
 */
export const usualPrior: ForecastPrior = { unseen: 0.2, ungated: 0.75 };

/**
 * The probability (0–1) that a segment is understood: its own recall where it was tested, else that of all its
 * gates together, as if they were forgotten independently; then as self-tests have calibrated it. Never falls when
 * the recall of a gate rises.
 */
export function segmentRecall(
  segment: ForecastSegment,
  recallOf: RecallOf,
  prior: ForecastPrior,
): number {
  if (segment.own === null && segment.gates.length === 0) return prior.ungated;
  let recall = segment.own ?? 1;
  if (segment.own === null) {
    for (const term of segment.gates) recall *= recallOf(term) ?? prior.unseen;
  }
  return prior.map === undefined ? recall : recalibrate(recall, prior.map);
}

/**
 * The share (0–1) of a text that is understood: the mean over its segments, weighted by their length; null for a
 * text without segments.
 */
export function comprehension(
  segments: readonly ForecastSegment[],
  recallOf: RecallOf,
  prior: ForecastPrior,
): number | null {
  let understood = 0;
  let whole = 0;
  for (const segment of segments) {
    understood += segment.weight * segmentRecall(segment, recallOf, prior);
    whole += segment.weight;
  }
  return whole === 0 ? null : understood / whole;
}
