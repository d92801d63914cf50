import { fitHealth } from "#lib/memory/fit/fit-health";
import { heldOut } from "#lib/memory/fit/held-out";
import { judgeWeights, recalledShare } from "#lib/memory/fit/judge-weights";
import type { RecallLog } from "#lib/memory/fit/recall-log";
import { boundedWeights } from "#lib/memory/schedule/fsrs";
import { dayOf } from "#lib/memory/time/learner-day";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { findFitInUse, insertFit, type StoredFit, switchFit } from "#lib/store/fit";
import { getLearner, type Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";
import { loadOptimiser } from "./fit-compute.ts";
import { countRelearningSteps, readLog } from "./fit-read.ts";
import type { FitOutcome, FitRefusal, FitStage, FitWork } from "./fit-work.ts";
import { foldLogs, saveFolds } from "./refold-cards.ts";

type Tell = (stage: FitStage, share: number) => void;

/**
 * Fits weights to all that can be learned from, judges on the last reviews weights that were fitted without them, and puts the fitted ones in use if those predicted better than the weights in
 * use: with all memories folded anew, in one transaction.
 */
export async function fitLog(
  db: Db,
  { learnerId, at, fitId }: Extract<FitWork, { readonly type: "fit" }>,
  tell: Tell,
): Promise<Result<FitOutcome, FitRefusal>> {
  const learner = await getLearner(db, learnerId);
  const inUse = await findFitInUse(db, learnerId);
  const { weights: before } = await getPreset(db, learnerId);
  const log = await readLog(db, learnerId, (share) => tell("reading", share));
  const split = heldOut(log.items.length, countUnseen(log, inUse, learner));
  if (!split.ok) return split;
  const optimiser = await loadOptimiser();
  if (!optimiser.ok) return optimiser;
  const relearningSteps = await countRelearningSteps(db, learnerId);
  const fitTo = (items: RecallLog["items"], stage: FitStage) => {
    tell(stage, 0);
    const onProgress = (share: number) => tell(stage, share);
    return optimiser.value({ ...log, items }, { relearningSteps, onProgress });
  };

  const { train, test } = split.value;
  const tried = await fitTo(log.items.slice(train.from, train.to), "judging");
  const judged = judgeWeights(log, tried, test).figures;
  const { logLoss } = judgeWeights(log, boundedWeights(before), test).figures;
  const weights = await fitTo(log.items, "fitting");
  const fit: StoredFit = {
    ...{ id: fitId, at, model: "FSRS-6", weights, reviews: log.items.length },
    judgement: { before: logLoss, fitted: judged.logLoss, items: judged.items },
  };
  const isAdopted = judged.logLoss < logLoss;
  const isSaved = await saveFit(db, learner, { fit, isAdopted, inUse, tell });
  if (!isSaved) return err({ type: "changedMeanwhile" });
  const health = fitHealth(judged, recalledShare(log.items.slice(test.from, test.to)));
  return ok({ fit, isAdopted, health });
}

/** The items that the weights in use were not fitted to. Default weights, and those brought from elsewhere, have seen none. */
export function countUnseen(
  { items }: RecallLog,
  inUse: StoredFit | null,
  { calendar }: Pick<Learner, "calendar">,
): number {
  if (inUse === null || inUse.reviews === 0) return items.length;
  const lastDay = dayOf(inUse.at, calendar);
  return items.length - (items.findLastIndex(({ day }) => day <= lastDay) + 1);
}

/**
 * Keeps a fit, and puts it in use or not, with every card folded by its weights. False when other weights were put in use since `inUse`: nothing is saved then. What takes long is done
 * before the transaction, so that whoever answers a card meanwhile need not wait.
 */
export async function saveFit(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  {
    fit,
    isAdopted,
    inUse,
    tell,
  }: {
    readonly fit: StoredFit;
    readonly isAdopted: boolean;
    readonly inUse: StoredFit | null;
    readonly tell: Tell;
  },
): Promise<boolean> {
  const folded = isAdopted
    ? await foldLogs(db, learnerId, fit.weights, (share) => tell("folding", share))
    : null;
  tell("saving", 0);
  return inTransaction(db, async (tx) => {
    const now = await findFitInUse(tx, learnerId);
    if (now?.id !== inUse?.id) return false;
    await insertFit(tx, learnerId, fit);
    if (folded === null) return true;
    await switchFit(tx, learnerId, fit.id);
    await saveFolds(tx, learnerId, folded, (share) => tell("saving", share));
    return true;
  });
}
