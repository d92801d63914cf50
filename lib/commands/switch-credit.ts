import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { updateLearner } from "#lib/store/learner";
import { inTransaction } from "#lib/store/transaction";
import { judgeOwnCredit } from "./judge-credit.ts";

/** Whether evidence counts from now on. Off is always taken; on only while the learner's own answers show that it predicts. */
export async function switchCredit(
  db: Db,
  learnerId: LearnerId,
  wish: "on" | "off",
): Promise<Result<null, { readonly type: "doesNotPredict" }>> {
  // Judged before the transaction: it reads much, and nobody else could write meanwhile.
  if (wish === "on") {
    const { verdict } = await judgeOwnCredit(db, learnerId);
    if (verdict !== "predicts") return err({ type: "doesNotPredict" });
  }
  return inTransaction(db, async (tx) => {
    await updateLearner(tx, learnerId, { creditsTerms: wish === "on" });
    return ok(null);
  });
}
