import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Nesting } from "./nesting.ts";

/** A candidate with its termhood, and its number in the list it came from. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly number: number;
  readonly score: number;
}

export interface SelectOptions {
  /** How many at most; default 1.6 a unit, and at least forty. */
  readonly most?: number;
  /** The least termhood, 0–1; default: below it a candidate is not worth the learner's look. */
  readonly leastScore?: number;
}

const LEAST_SCORE = 0.3;
const MOST_PER_UNIT = 1.6;
const MOST_ALWAYS = 40;

/**
 * The candidates worth proposing, best first. Of two that only ever stand together ("Dutch", "Dutch oven") the stronger stays; the
 * rest is cut by score.
 */
export function selectCandidates(
  scored: readonly ScoredCandidate[],
  nestings: readonly Nesting[],
  units: number,
  options: SelectOptions = {},
): readonly ScoredCandidate[] {
  const most = options.most ?? Math.max(MOST_ALWAYS, Math.round(MOST_PER_UNIT * units));
  const leastScore = options.leastScore ?? LEAST_SCORE;
  const weaker = findWeaker(scored, nestings);
  return scored
    .filter((one) => one.score >= leastScore && !weaker.has(one.number))
    .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1))
    .slice(0, most);
}

/** Numbers of candidates that lose to one they never stand without. */
function findWeaker(
  scored: readonly ScoredCandidate[],
  nestings: readonly Nesting[],
): ReadonlySet<number> {
  const byNumber = new Map(scored.map((one) => [one.number, one]));
  const weaker = new Set<number>();
  for (const part of scored) {
    for (const [number, held] of nestings[part.number]?.hosts ?? []) {
      const host = byNumber.get(number);
      if (!host || held < part.candidate.mentions.length) continue;
      const isPartStronger = strengthOf(part) > strengthOf(host);
      const loser = isPartStronger ? host : part;
      const winner = isPartStronger ? part : host;
      const isTogether = host.candidate.mentions.length <= part.candidate.mentions.length;
      if (winner.score >= LEAST_SCORE && (!isPartStronger || isTogether)) weaker.add(loser.number);
    }
  }
  return weaker;
}

/** Termhood in logits, with what annotated texts say of length: two words are rather a whole than one or three. */
function strengthOf({ candidate, score }: ScoredCandidate): number {
  const words = candidate.key.split(" ").length;
  const lead = words === 1 ? -0.5 : words === 2 ? 0.5 : 0;
  return Math.log((score + 1e-9) / (1 - score + 1e-9)) + lead;
}
