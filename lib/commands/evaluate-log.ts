import { fitHealth } from "#lib/memory/fit/fit-health";
import { leastReviews } from "#lib/memory/fit/held-out";
import { judgeByTime } from "#lib/memory/fit/judge-weights";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { loadOptimiser } from "./fit-compute.ts";
import { countRelearningSteps, readLog } from "./fit-read.ts";
import type { Evaluation, FitRefusal, FitStage, FitWork } from "./fit-work.ts";

/** How well recall is predicted by time split: by default weights, by weights fitted to what came before, and by a moving average. Saves nothing. */
export async function evaluateLog(
  db: Db,
  { learnerId }: Extract<FitWork, { readonly type: "evaluate" }>,
  tell: (stage: FitStage, share: number) => void,
): Promise<Result<Evaluation, FitRefusal>> {
  const log = await readLog(db, learnerId, (share) => tell("reading", share));
  const reviews = log.items.length;
  const tooFew = { type: "tooFew", reviews, needed: leastReviews } as const;
  if (reviews < leastReviews) return err(tooFew);
  const optimiser = await loadOptimiser();
  if (!optimiser.ok) return optimiser;
  const relearningSteps = await countRelearningSteps(db, learnerId);
  const judged = await judgeByTime(log, boundedWeights(defaultWeights), (known, part, parts) =>
    optimiser.value(known, {
      relearningSteps,
      onProgress: (share) => tell("judging", (part + share) / parts),
    }),
  );
  if (judged === null) return err(tooFew);
  const health = fitHealth(judged.fitted.figures, judged.recalledShare);
  return ok({ judged, reviews, health });
}
