import type { Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { type FitWatch, runFitWork } from "./fit-thread.ts";
import { type AlreadyRunning, takeTurn } from "./fit-turn.ts";
import type { Evaluation, FitRefusal } from "./fit-work.ts";

/** How well the learner's recall is predicted, by time split, in a thread of its own: by default weights, weights fitted to what came before, a moving average. Saves nothing; `signal` or `cancelFit` end it. */
export function evaluateWeights(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  { onProgress, signal }: FitWatch = {},
): Promise<Result<Evaluation, FitRefusal | AlreadyRunning>> {
  return takeTurn(learnerId, signal, (until) =>
    runFitWork(
      db,
      { type: "evaluate", learnerId },
      { signal: until, ...(onProgress && { onProgress }) },
    ),
  );
}
