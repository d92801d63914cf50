/** What is known of a best translation. */
export interface CertaintyEvidence {
  /** The logits of its mean chance and of its highest at one place; the mean's lead over the second best. */
  readonly chance: number;
  readonly highest: number;
  readonly margin: number;
  /** Places of the term (log₂). */
  readonly places: number;
  /** Features of the span that speaks loudest for it (see `SpanFeatures`). */
  readonly known: number;
  readonly alike: number;
  readonly sameKept: number;
  readonly composed: number;
  readonly harmonic: number;
  readonly worstEdge: number;
  readonly overlong: number;
  readonly apart: number;
}

/** A logistic model of whether the best translation is right. */
export interface CertaintyWeights {
  readonly bias: number;
  readonly of: readonly (readonly [keyof CertaintyEvidence, number])[];
}

/** The calibrated chance, 0–1, that a best translation is right. */
export function certaintyOf(evidence: CertaintyEvidence, { bias, of }: CertaintyWeights): number {
  const sum = of.reduce((total, [name, weight]) => total + weight * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
