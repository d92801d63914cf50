import { leastReviews } from "#lib/memory/fit/held-out";
import { judgeWeights } from "#lib/memory/fit/judge-weights";
import type { RecallLog } from "#lib/memory/fit/recall-log";
import { boundedWeights } from "#lib/memory/schedule/fsrs";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { findFitInUse, type StoredFit } from "#lib/store/fit";
import { getLearner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { countUnseen, saveFit } from "./fit-log.ts";
import { readLog } from "./fit-read.ts";
import type { FitStage, FitWork, TriedWeights } from "./fit-work.ts";

/**
 * Judges weights brought from elsewhere on the latest reviews, and puts them in use if they predict better there, or if that is wished `anyway`; with every
 * card folded by them, in one transaction.
 */
export async function tryWeights(
  db: Db,
  work: Extract<FitWork, { readonly type: "tryWeights" }>,
  tell: (stage: FitStage, share: number) => void,
): Promise<Result<TriedWeights, { readonly type: "changedMeanwhile" }>> {
  const { learnerId, at, weights, anyway } = work;
  const learner = await getLearner(db, learnerId);
  const inUse = await findFitInUse(db, learnerId);
  const { weights: before } = await getPreset(db, learnerId);
  const log = await readLog(db, learnerId, (share) => tell("reading", share));
  const judgement = judge(log, countUnseen(log, inUse, learner), { before, tried: weights });
  const isBetter = judgement !== null && judgement.fitted < judgement.before;
  if (!isBetter && !anyway) return ok({ judgement, fit: null });
  const fit: StoredFit = { id: work.fitId, at, model: "FSRS-6", weights, reviews: 0, judgement };
  const isSaved = await saveFit(db, learner, { fit, isAdopted: true, inUse, tell });
  return isSaved ? ok({ judgement, fit }) : err({ type: "changedMeanwhile" });
}

/**
 * Nothing is fitted, so that all the reviews that the weights in use have not seen may judge, and where those are few the last fifth: it speaks for the weights in use, which have learned from it. Null
 * when there are too few reviews to judge by.
 */
function judge(
  log: RecallLog,
  unseen: number,
  { before, tried }: { readonly before: readonly number[]; readonly tried: readonly number[] },
): StoredFit["judgement"] {
  const items = log.items.length;
  if (items < leastReviews) return null;
  const test = { from: Math.min(items - unseen, items - Math.floor(items / 5)), to: items };
  const figures = judgeWeights(log, boundedWeights(tried), test).figures;
  const { logLoss } = judgeWeights(log, boundedWeights(before), test).figures;
  return { before: logLoss, fitted: figures.logLoss, items: figures.items };
}
