import { v7 } from "uuid";
import { err, ok, type Result } from "#lib/result";
import { findAttempt, markAttemptUndone } from "#lib/store/attempt";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { listReviewsById } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { takeCreditBack } from "./give-credit.ts";
import { pushReviews } from "./push-reviews.ts";

/** Takes an attempt back, and with it the answer it gave to a card, which stays in the log with its retraction, and what it was evidence of. Twice changes nothing. */
export async function undoAttempt(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  attemptId: string,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<null, { readonly type: "unknownAttempt" }>> {
  return inTransaction(db, async (tx) => {
    const attempt = await findAttempt(tx, id, attemptId);
    if (attempt === null) return err({ type: "unknownAttempt" });
    if (attempt.undoneAt !== null) return ok(null);
    await markAttemptUndone(tx, id, attemptId, at);
    await takeCreditBack(tx, id, [{ answerId: attemptId, answeredAt: at, calendar }], { at });
    const answers = await listReviewsById(
      tx,
      id,
      attempt.reviewId === null ? [] : [attempt.reviewId],
    );
    const retractions = answers.map(({ id: targetId, cardId }) => {
      return { kind: "retraction", id: v7(), cardId, answeredAt: at, calendar, targetId } as const;
    });
    await pushReviews(tx, id, retractions, { at });
    return ok(null);
  });
}
