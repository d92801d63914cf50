import type { EvidenceVerdict } from "./act.ts";
import type { Memory } from "./card-state.ts";
import { nextMemory, retrievability } from "./fsrs.ts";

/** A hit gains this share of what the answer Good would have gained. */
const shareOfGood = 0.1;
/** And at most this share of stability for what was forgotten: below 1 % while retrievability is above 0.97. */
const shareOfForgotten = 0.3;
/** A wrong term loses at most this share of stability, at full recall: the surer it was held to be, the more it says. */
const shareOfWrong = 0.1;
/** All evidence between two answers together moves stability by no more than this share of what the answer left. */
export const mostCredit = 0.25;
/** As FSRS bounds stability, in days. */
const [leastStability, mostStability] = [0.001, 36_500];

/** What is known of a card when a term of it turns up in a translation. */
interface Evidenced {
  readonly memory: Memory;
  /** Stability as the last answer left it, before any evidence since. */
  readonly answeredStability: number;
  /** Learner days since the last answer. */
  readonly elapsedDays: number;
  readonly weights: readonly number[];
}

/**
 * The memory after a term was used rightly or wrongly in a translation. Difficulty stays, and so does stability on the day of the
 * last answer, which has just said more. How far it moves at most stands above: an implicit sign is weaker than an answer, and a
 * term that turns up in every sentence has to be asked for in the end all the same.
 */
export function creditedMemory(
  verdict: EvidenceVerdict,
  { memory, answeredStability, elapsedDays, weights }: Evidenced,
): Memory {
  if (elapsedDays <= 0) return memory;
  const moved =
    verdict === "wrong"
      ? afterWrong(memory, elapsedDays, weights)
      : afterHit(memory, elapsedDays, weights);
  const least = Math.max(leastStability, answeredStability * (1 - mostCredit));
  const most = Math.min(mostStability, answeredStability * (1 + mostCredit));
  return { ...memory, stability: Math.min(Math.max(moved, least), most) };
}

function afterHit(memory: Memory, days: number, weights: readonly number[]): number {
  const { stability } = memory;
  const good = nextMemory(memory, days, "good", weights).stability;
  const forgotten = 1 - retrievability(memory, days, weights);
  const gain = Math.min(shareOfGood * (good / stability - 1), shareOfForgotten * forgotten);
  return stability * (1 + Math.max(0, gain));
}

function afterWrong(memory: Memory, days: number, weights: readonly number[]): number {
  const { stability } = memory;
  const again = nextMemory(memory, days, "again", weights).stability;
  const lowered = stability * (1 - shareOfWrong * retrievability(memory, days, weights));
  return Math.min(stability, Math.max(lowered, again));
}
