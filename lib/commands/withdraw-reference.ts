import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findReference, markReference } from "#lib/store/reference";
import { inTransaction } from "#lib/store/transaction";

/** Takes an accepted answer back: it is compared with no longer. Twice changes nothing. */
export async function withdrawReference(
  db: Db,
  learnerId: LearnerId,
  referenceId: string,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<null, { readonly type: "unknownReference" }>> {
  return inTransaction(db, async (tx) => {
    const reference = await findReference(tx, learnerId, referenceId);
    if (reference === null) return err({ type: "unknownReference" });
    if (reference.removedAt === null) await markReference(tx, learnerId, referenceId, at);
    return ok(null);
  });
}
