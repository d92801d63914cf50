import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { updateKnownAt } from "#lib/store/known-term";
import { findTermRecord } from "#lib/store/term";
import { inTransaction } from "#lib/store/transaction";

/** `isKnown` false takes it back. */
export interface KnownWish {
  readonly termId: string;
  readonly isKnown: boolean;
}

/** There is no such term of this learner, or it went into another. */
export type MarkKnownError = { readonly type: "termNotFound"; readonly field: "termId" };

/**
 * Notes that the learner knows a term, as they say themselves, or that they do not: while it is known its cards are not asked, and whatever waits for it comes. No
 * card and no review changes, so that taking it back brings all back as it was. What is merged with a known term is known too.
 */
export async function markKnown(
  db: Db,
  learnerId: LearnerId,
  { termId, isKnown }: KnownWish,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<KnownWish, MarkKnownError>> {
  return inTransaction(db, async (tx) => {
    const term = await findTermRecord(tx, learnerId, termId);
    if (term === null || term.status === "merged") {
      return err({ type: "termNotFound", field: "termId" });
    }
    await updateKnownAt(tx, learnerId, termId, isKnown ? at : null);
    return ok({ termId, isKnown });
  });
}
