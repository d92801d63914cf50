import { type Histogram, histogramOf } from "./histogram.ts";

/**
 * How well cards are remembered now. `histogram` by percents begun (0–99; 100 stands with 99, as in Anki), `average` 0–1 over cards that were ever answered. Estimated total knowledge:
 * `knownCards` is the sum of their recalls, `knownNotes` the sum over notes of the mean of their cards', those never answered being 0.
 */
export interface RetrievabilityFigures {
  readonly histogram: Histogram;
  readonly average: number | null;
  readonly knownCards: number;
  readonly knownNotes: number;
  readonly notes: number;
}

/** Sums over cards and notes: what `RetrievabilityFigures` are made of. `percents`: percent begun and cards. */
export interface RecallSums {
  readonly percents: readonly (readonly [number, number])[];
  readonly cardRecall: number;
  readonly noteRecall: number;
  readonly notes: number;
}

export function retrievabilityFigures(sums: RecallSums): RetrievabilityFigures {
  const histogram = histogramOf(sums.percents);
  const { cardRecall: knownCards, noteRecall: knownNotes, notes } = sums;
  const average = histogram.cards === 0 ? null : knownCards / histogram.cards;
  return { histogram, average, knownCards, knownNotes, notes };
}
