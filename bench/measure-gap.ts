import type { ComputeWeights } from "#lib/commands/fit-compute";
import { judgeWeights } from "#lib/memory/fit/judge-weights";
import { layOutLog, type RecallLog } from "#lib/memory/fit/recall-log";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { makeReviewLog } from "./make-review-log.ts";

/** Mean log loss over reviews that none of the weights was fitted to. */
export interface FitGap {
  readonly reviews: number;
  readonly heldOut: number;
  readonly byDefault: number;
  readonly fitted: number;
  /** By the weights that the learner forgets by: nobody can foretell better. */
  readonly byTrue: number;
  /** Of the gap between default and true weights the share that fitting closes; 1 is all. */
  readonly closed: number;
  readonly fitMs: number;
}

/** As many days as a year, and about as many answers a card as are given in one. */
const days = 365;
const answersPerCard = 5;
/** Far more reviews than were fitted to: the gap is small, and chance would hide it. */
const heldOutDays = { days: 700, newPerDay: 100 };

/** How near the weights fitted to so many reviews come to those of a made-up learner, judged on other cards of theirs. */
export async function measureGap(
  computeWeights: ComputeWeights,
  {
    reviews,
    own,
    seed,
  }: { readonly reviews: number; readonly own: readonly number[]; readonly seed: number },
): Promise<FitGap> {
  const newPerDay = Math.ceil(reviews / days / answersPerCard);
  const log = layOutLog(makeReviewLog({ days, newPerDay, seed, own }).slice(0, reviews));
  const since = performance.now();
  const weights = await computeWeights(log, { relearningSteps: 1 });
  const fitMs = performance.now() - since;
  const unseen = layOutLog(makeReviewLog({ ...heldOutDays, seed: seed + 1, own }));
  const byDefault = lossOf(unseen, boundedWeights(defaultWeights));
  const [fitted, byTrue] = [lossOf(unseen, weights), lossOf(unseen, own)];
  const closed = (byDefault - fitted) / (byDefault - byTrue);
  return {
    ...{ reviews: log.grades.length, heldOut: unseen.items.length },
    ...{ byDefault, fitted, byTrue, closed, fitMs },
  };
}

function lossOf(log: RecallLog, weights: readonly number[]): number {
  return judgeWeights(log, weights, { from: 0, to: log.items.length }).figures.logLoss;
}
