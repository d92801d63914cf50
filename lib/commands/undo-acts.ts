import { v7 } from "uuid";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { insertReviews, listActsOfGroup, type StoredReview } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { foldCards } from "./fold-cards.ts";

/**
 * Takes back what was done at one stroke: on every card whose act still stands, which is how many it gives. Twice changes nothing. What was done to the
 * cards since stays.
 */
export async function undoActs(
  db: Db,
  { id: learnerId, calendar }: Pick<Learner, "id" | "calendar">,
  groupId: string,
  { at }: { readonly at: Date },
): Promise<Result<{ readonly cards: number }, { readonly type: "unknownGroup" }>> {
  return inTransaction(db, async (tx) => {
    const acts = await listActsOfGroup(tx, learnerId, groupId);
    if (acts.length === 0) return err({ type: "unknownGroup" });
    const standing = acts.filter(({ isRetracted }) => !isRetracted);
    const shared = { kind: "retraction", answeredAt: at, calendar, claimedAt: null } as const;
    const retractions = standing.map(({ id, cardId }): StoredReview => {
      return { ...shared, id: v7(), cardId, targetId: id, receivedAt: at };
    });
    await insertReviews(tx, learnerId, retractions);
    const cardIds = [...new Set(standing.map(({ cardId }) => cardId))];
    await foldCards(tx, learnerId, cardIds);
    return ok({ cards: cardIds.length });
  });
}
