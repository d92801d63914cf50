import { findAlias } from "./find-alias.ts";
import type { PlacedProposals, RankedTranslation } from "./pair-candidate.ts";
import type { Proposal } from "./propose-spans.ts";

/** What is known of the likeliest translation of a place where the best one does not stand. */
export interface VariantEvidence {
  /** The logit of its chance there, and its mean chance over the other places. */
  readonly chance: number;
  readonly elsewhere: number;
  /** Features of the span (see `LinkFeatures`). */
  readonly neighbours: number;
  readonly wonHarmonic: number;
}

/** A logistic model of whether it is a translation of the term. */
export interface VariantWeights {
  readonly bias: number;
  readonly of: readonly (readonly [keyof VariantEvidence, number])[];
}

/** Likelier a translation than not. */
const CREDIBLE = 0.5;
/** What no other place says still counts as much. */
const UNSHARED = 0.02;

/**
 * What stands at each place, and all that stands somewhere: the best translation wherever it stands, what it is another name for there, what was kept in the
 * leading language; else the likeliest of the place, when it is credible. A place may have none: what is said in other words is not forced.
 */
export function chooseVariants(
  placed: readonly PlacedProposals[],
  ranked: readonly RankedTranslation[],
  weights: VariantWeights,
): { readonly chosen: ReadonlyMap<number, string>; readonly variants: readonly string[] } {
  const best = ranked[0]?.text ?? "";
  const chosen = new Map<number, string>();
  const counts = new Map<string, number>([[best, Number.POSITIVE_INFINITY]]);
  const add = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const one of placed) {
    for (const { text, features } of one.proposals) if (features.words.sameKept === 1) add(text);
    if (one.view.unit.foldedFacing.includes(best)) {
      chosen.set(one.place, best);
      const alias = findAlias(one, best);
      if (alias !== null) add(alias);
      continue;
    }
    const likeliest = findLikeliest(one, ranked, placed.length);
    if (likeliest === null || trustOf(likeliest.evidence, weights) < CREDIBLE) continue;
    chosen.set(one.place, likeliest.text);
    add(likeliest.text);
  }
  const variants = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  return { chosen, variants };
}

/** The likeliest translation of a place, what other places say counting too. */
export function findLikeliest(
  { proposals, chances }: PlacedProposals,
  ranked: readonly RankedTranslation[],
  places: number,
): { readonly text: string; readonly evidence: VariantEvidence } | null {
  const overall = new Map(ranked.map(({ text, chance }) => [text, chance]));
  let highest = 0;
  let likeliest: Proposal | null = null;
  let chance = 0;
  for (const [at, proposal] of proposals.entries()) {
    const here = chances[at] ?? 0;
    const trust = here * Math.sqrt(UNSHARED + (overall.get(proposal.text) ?? 0));
    if (trust <= highest) continue;
    highest = trust;
    likeliest = proposal;
    chance = here;
  }
  if (likeliest === null) return null;
  const { text, features } = likeliest;
  const { neighbours, wonHarmonic } = features.links;
  const all = overall.get(text) ?? 0;
  const evidence = {
    chance: Math.log((chance + 0.001) / (1.001 - chance)),
    elsewhere: Math.max(0, places * all - chance) / Math.max(1, places - 1),
    ...{ neighbours, wonHarmonic },
  };
  return { text, evidence };
}

function trustOf(evidence: VariantEvidence, { bias, of }: VariantWeights): number {
  const sum = of.reduce((total, [name, weight]) => total + weight * evidence[name], bias);
  return 1 / (1 + Math.exp(-sum));
}
