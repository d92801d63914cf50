import { weightsToText } from "#lib/memory/fit/weights-text";
import type { FitJudgement, StoredFit } from "#lib/store/fit";

/** Weights that were or are in use, or were tried, as a screen tells of them. */
export interface FitLine {
  /** Null: the default ones. */
  readonly id: string | null;
  /** ISO 8601; null of the default ones. */
  readonly at: string | null;
  /** Kept: no better than those in use then, which stayed. */
  readonly kind: "default" | "fitted" | "kept" | "pasted";
  readonly reviews: number;
  readonly judgement: FitJudgement | null;
  readonly weights: string;
}

export function toFitLine(fit: StoredFit): FitLine {
  const { id, at, reviews, judgement, weights } = fit;
  const isBetter = judgement !== null && judgement.fitted < judgement.before;
  const kind = reviews === 0 ? "pasted" : isBetter ? "fitted" : "kept";
  return { id, at: at.toISOString(), kind, reviews, judgement, weights: weightsToText(weights) };
}
