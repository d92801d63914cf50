import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { deleteFit, findFitInUse, listFits, type StoredFit } from "#lib/store/fit";
import type { LearnerId } from "#lib/store/ids";
import { inTransaction } from "#lib/store/transaction";

/** Removes a fit for good. Cards, memories and reviews know nothing of it; never the one in use, nor the one fitted last: by that the learner is reminded of the next. */
export async function removeFit(
  db: Db,
  learnerId: LearnerId,
  fitId: string,
): Promise<Result<StoredFit, { readonly type: "unknownFit" | "fitNeeded" }>> {
  return inTransaction(db, async (tx) => {
    const fits = await listFits(tx, learnerId);
    const fit = fits.find(({ id }) => id === fitId);
    if (fit === undefined) return err({ type: "unknownFit" });
    const inUse = await findFitInUse(tx, learnerId);
    if (!listRemovable(fits, inUse?.id ?? null).includes(fit)) return err({ type: "fitNeeded" });
    await deleteFit(tx, learnerId, fitId);
    return ok(fit);
  });
}

/** Of all fits, the latest first, those that nothing needs. */
export function listRemovable(fits: readonly StoredFit[], inUseId: string | null): StoredFit[] {
  const last = fits.find(({ reviews }) => reviews > 0);
  return fits.filter((fit) => fit !== last && fit.id !== inUseId);
}
