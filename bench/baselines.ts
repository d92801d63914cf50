import type { Candidate } from "#lib/language/terms/candidates/find-candidates";

/** A ranking of candidates that knows no translation; `score` falls. */
export interface Ranked {
  readonly source: string;
  readonly score: number;
}

/** What baselines need of a candidate. */
export type Counted = Pick<Candidate, "key"> & { readonly mentions: { readonly length: number } };

/** By how often they stand. */
export function rankByFrequency(candidates: readonly Counted[]): readonly Ranked[] {
  return rank(candidates, ({ mentions }) => mentions.length);
}

/**
 * TF-IDF, with general language for the other documents: how often a candidate stands × the mean of 9 − Zipf over its words. The Zipf
 * value is log₁₀ of occurrences in 10⁹ words, so 9 − Zipf is −log₁₀ of a word's probability. Unknown words count as Zipf 1.
 */
export function rankByTfIdf(
  candidates: readonly Counted[],
  zipf: (word: string) => number,
): readonly Ranked[] {
  return rank(candidates, ({ key, mentions }) => {
    const words = key.split(" ");
    const idf = words.reduce((sum, word) => sum + 9 - (zipf(word) || 1), 0) / words.length;
    return mentions.length * idf;
  });
}

/**
 * C-value (Frantzi, Ananiadou and Mima 2000): for a candidate a of |a| words that stands f(a) times,
 *
 *     log₂|a| · f(a)                                    when it is inside no other candidate,
 *     log₂|a| · (f(a) − (1 / P(Tₐ)) · Σ_{b ∈ Tₐ} f(b))  otherwise,
 *
 * Tₐ the longer candidates that hold a, P(Tₐ) their number. log₂(|a| + 1) stands for log₂|a|, as the paper ranks no single
 * words and all of ours would be 0 (Barrón-Cedeño et al. 2009).
 */
export function rankByCValue(candidates: readonly Counted[]): readonly Ranked[] {
  const hosts = hostsOf(candidates);
  return rank(candidates, ({ key, mentions }) => {
    const length = Math.log2(key.split(" ").length + 1);
    const { count, sum } = hosts.get(key) ?? { count: 0, sum: 0 };
    return length * (mentions.length - (count === 0 ? 0 : sum / count));
  });
}

/** For each candidate: how many longer ones hold it, and how often they stand. */
function hostsOf(
  candidates: readonly Counted[],
): ReadonlyMap<string, { readonly count: number; readonly sum: number }> {
  const known = new Set(candidates.map(({ key }) => key));
  const hosts = new Map<string, { count: number; sum: number }>();
  for (const { key, mentions } of candidates) {
    for (const part of partsOf(key)) {
      if (!known.has(part)) continue;
      const { count, sum } = hosts.get(part) ?? { count: 0, sum: 0 };
      hosts.set(part, { count: count + 1, sum: sum + mentions.length });
    }
  }
  return hosts;
}

/** The shorter stretches of words inside, each once. */
function partsOf(key: string): ReadonlySet<string> {
  const words = key.split(" ");
  const parts = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= words.length; to += 1) parts.add(words.slice(from, to).join(" "));
  }
  parts.delete(key);
  return parts;
}

/** Ties stay in the order of the text. */
function rank(
  candidates: readonly Counted[],
  scoreOf: (candidate: Counted) => number,
): readonly Ranked[] {
  return candidates
    .map((candidate) => ({ source: candidate.key, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score);
}
