import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Nesting } from "./nesting.ts";

/** A candidate with its termhood, 0–1, and its number in the list it came from. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly number: number;
  readonly score: number;
}

export interface SelectOptions {
  /** How many at most; default 3.5 a unit, and at least sixty. */
  readonly most?: number;
  /** The least termhood, 0–1; default: below it a candidate is not worth the learner's look. */
  readonly leastScore?: number;
}

/** Of the entries of annotated texts one in twelve scores less, of their core one in thirty; the list is about twice as long as theirs. */
const LEAST_SCORE = 0.05;
const MOST_PER_UNIT = 3.5;
const MOST_ALWAYS = 60;

/** The candidates worth proposing, best first. */
export function selectCandidates(
  scored: readonly ScoredCandidate[],
  units: number,
  options: SelectOptions = {},
): readonly ScoredCandidate[] {
  const most = options.most ?? Math.max(MOST_ALWAYS, Math.round(MOST_PER_UNIT * units));
  const leastScore = options.leastScore ?? LEAST_SCORE;
  return scored
    .filter((one) => one.score >= leastScore)
    .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1))
    .slice(0, most);
}

/** What it costs in log-odds to stand only together with a better candidate; chosen by leaving one text out. */
const OUTDONE_COST = 2;

/**
 * Scores again what never stands without a better candidate: "Dutch" only in "Dutch oven", or "strange star" where "star" is nothing
 * else. It is the less likely to be a term of its own, but may be.
 */
export function weighNesting(
  scored: readonly ScoredCandidate[],
  nestings: readonly Nesting[],
): readonly ScoredCandidate[] {
  const outdone = new Set<number>();
  for (const part of scored) {
    const count = part.candidate.mentions.length;
    for (const [number, held] of nestings[part.number]?.hosts ?? []) {
      const host = scored[number];
      if (host === undefined || held < count) continue;
      if (host.score >= part.score) outdone.add(part.number);
      else if (host.candidate.mentions.length <= held) outdone.add(host.number);
    }
  }
  return scored.map((one) =>
    outdone.has(one.number) ? { ...one, score: lessLikely(one.score) } : one,
  );
}

function lessLikely(score: number): number {
  const odds = (score / (1 - score)) * Math.exp(-OUTDONE_COST);
  return odds / (1 + odds);
}
