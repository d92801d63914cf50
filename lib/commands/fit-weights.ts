import { v7 } from "uuid";
import { roundedWeights } from "#lib/memory/fit/weights-text";
import { ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { findFit, findFitInUse } from "#lib/store/fit";
import type { Learner } from "#lib/store/learner";
import { type FitWatch, runFitWork } from "./fit-thread.ts";
import { type AlreadyRunning, endTurn, takeTurn } from "./fit-turn.ts";
import type { FitOutcome, FitRefusal, TriedWeights } from "./fit-work.ts";

/**
 * Fits the learner's weights to their reviews, in a thread of its own, and puts them in use if they predict the latest reviews better than the weights in use, which else stay; both
 * figures are told. New weights, their fit and all memories are saved in one transaction; due days stay. Cancelled by `signal` or `cancelFit` it rejects with the reason, and nothing is saved,
 * unless everything had been: then it gives the outcome.
 */
export function fitWeights(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  { at = new Date(), onProgress, signal }: FitWatch & { readonly at?: Date } = {},
): Promise<Result<FitOutcome, FitRefusal | AlreadyRunning>> {
  return takeTurn(learnerId, signal, async (until) => {
    const fitId = v7();
    try {
      const watch = { signal: until, ...(onProgress && { onProgress }) };
      return await runFitWork(db, { type: "fit", learnerId, at, fitId }, watch);
    } catch (error) {
      // Committed just before it was ended: it is as it is, and told so.
      const fit = await findFit(db, learnerId, fitId);
      if (fit === null) throw error;
      const isAdopted = (await findFitInUse(db, learnerId))?.id === fitId;
      return ok({ fit, isAdopted, health: null });
    }
  });
}

/** Ends the fit or the evaluation that is going on, if there is one; resolves when it has ended. */
export function cancelFit({ id }: Pick<Learner, "id">): Promise<void> {
  return endTurn(id);
}

/**
 * Judges weights brought from elsewhere against those in use on the latest reviews, and puts them in use if they predict better or, though they do not or there are too few
 * reviews to tell, if that is wished `anyway`. `weights`: 21 finite numbers, else a RangeError; they are brought within their bounds.
 */
export function takePastedWeights(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  {
    weights,
    anyway,
    at = new Date(),
  }: { readonly weights: readonly number[]; readonly anyway: boolean; readonly at?: Date },
): Promise<Result<TriedWeights, { readonly type: "changedMeanwhile" } | AlreadyRunning>> {
  const tried = { weights: roundedWeights(weights), anyway, at, fitId: v7() };
  return takeTurn(learnerId, undefined, (signal) =>
    runFitWork(db, { type: "tryWeights", learnerId, ...tried }, { signal }),
  );
}
