import { type GoldTerm, goldMatcher } from "./terms-gold.ts";

/** So many of so many: added up over texts, or divided for one. */
export interface Ratio {
  readonly right: number;
  readonly of: number;
}

/** How well a ranking of proposals finds the entries of a gold list. */
export interface RankingMeasure {
  /** Of as many proposals as the gold has entries, those that are one. */
  readonly precision: Ratio;
  /** Of the entries, those among as many proposals. */
  readonly recall: Ratio;
  /** Of the core entries, those among twice as many proposals. */
  readonly core: Ratio;
}

/** A proposal beside what the gold says of it. `rank` counts from 1 without marginal ones. */
export interface Judged<Proposal> {
  readonly proposal: Proposal;
  /** null: in no gold list, or its entry was proposed before. */
  readonly entry: GoldTerm | null;
  readonly isRepeated: boolean;
  readonly rank: number;
}

/** How many entries a gold list counts: marginal ones count neither for nor against. */
export function goldSizeOf(gold: readonly GoldTerm[]): number {
  return gold.filter(({ tier }) => tier !== "marginal").length;
}

/** Proposals, best first, beside their gold entries; marginal ones fall out, an entry counts once. */
export function judge<Proposal extends { readonly source: string }>(
  proposals: readonly Proposal[],
  gold: readonly GoldTerm[],
): readonly Judged<Proposal>[] {
  const entryOf = goldMatcher(gold);
  const met = new Set<GoldTerm>();
  const judged: Judged<Proposal>[] = [];
  for (const proposal of proposals) {
    const entry = entryOf(proposal.source);
    if (entry?.tier === "marginal") continue;
    const isRepeated = entry !== null && met.has(entry);
    if (entry !== null) met.add(entry);
    const rank = judged.length + 1;
    judged.push({ proposal, entry: isRepeated ? null : entry, isRepeated, rank });
  }
  return judged;
}

/** Precision and recall at gold size, and recall of core entries at twice that. */
export function measureRanking(
  judged: readonly Judged<unknown>[],
  gold: readonly GoldTerm[],
): RankingMeasure {
  const size = goldSizeOf(gold);
  const foundWithin = (most: number) =>
    judged.slice(0, most).flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const found = foundWithin(size).length;
  return {
    precision: { right: found, of: Math.min(size, judged.length) },
    recall: { right: found, of: size },
    core: {
      right: foundWithin(2 * size).filter(({ tier }) => tier === "core").length,
      of: gold.filter(({ tier }) => tier === "core").length,
    },
  };
}

/** The harmonic mean of precision and recall, 0–1. */
export function f1Of({ precision, recall }: Pick<RankingMeasure, "precision" | "recall">): number {
  return (2 * precision.right) / Math.max(precision.of + recall.of, 1);
}

/** Right by all; null when there is nothing to be right about. */
export function shareOf({ right, of }: Ratio): number | null {
  return of === 0 ? null : right / of;
}

/** All taken together. */
export function addRatios(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), {
    right: 0,
    of: 0,
  });
}

/** The mean of those that have a value; null when none has. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
