import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { findFit, switchFit } from "#lib/store/fit";
import { inTransaction } from "#lib/store/transaction";
import type { FitStage, FitWork } from "./fit-work.ts";
import { foldLogs, saveFolds } from "./refold-cards.ts";

/** Puts the weights of a fit, or the default ones, in use with every card folded by them, in one transaction. */
export async function adoptWeights(
  db: Db,
  { learnerId, fitId }: Extract<FitWork, { readonly type: "adopt" }>,
  tell: (stage: FitStage, share: number) => void,
): Promise<Result<{ readonly cards: number }, { readonly type: "unknownFit" }>> {
  const fit = fitId === null ? null : await findFit(db, learnerId, fitId);
  if (fitId !== null && fit === null) return err({ type: "unknownFit" });
  const weights = fit?.weights ?? defaultWeights;
  const folded = await foldLogs(db, learnerId, weights, (share) => tell("folding", share));
  tell("saving", 0);
  return inTransaction(db, async (tx) => {
    await switchFit(tx, learnerId, fitId);
    const cards = await saveFolds(tx, learnerId, folded, (share) => tell("saving", share));
    return ok({ cards });
  });
}
