import type { Db } from "#lib/store/database";
import { findAskedUnit, isTakenBack } from "#lib/store/evidence";
import type { LearnerId } from "#lib/store/ids";
import type { StoredReview } from "#lib/store/review";
import type { FoldedCard } from "./fold-cards.ts";
import { giveCredit, type TermVerdict, takeCreditBack } from "./give-credit.ts";

/** A review that a push has just saved, with the verdicts that came with it. */
export interface SavedReview {
  readonly review: StoredReview;
  readonly verdicts: readonly TermVerdict[];
}

/**
 * What the reviews of a push say of the terms in them: evidence for typed translations that stand, and its end for those taken back. To be
 * called when all of the push is saved, since an answer's retraction may come before it. Gives the cards of the terms as they are now.
 */
export async function creditPushed(
  db: Db,
  learnerId: LearnerId,
  saved: readonly SavedReview[],
  { at }: { readonly at: Date },
): Promise<FoldedCard[]> {
  const taken = saved.flatMap(({ review }) => {
    if (review.kind !== "retraction") return [];
    const { targetId: answerId, answeredAt, calendar } = review;
    return [{ answerId, answeredAt, calendar }];
  });
  const folded = await takeCreditBack(db, learnerId, taken, { at });
  for (const { review, verdicts } of saved) {
    const isTyped = review.kind === "answer" && review.typedText !== null;
    if (!isTyped || verdicts.length === 0) continue;
    const asked = await findAskedUnit(db, learnerId, review.cardId);
    if (asked === null || (await isTakenBack(db, learnerId, review))) continue;
    const { id: answerId, answeredAt, calendar, typedText } = review;
    const judged = { answerId, answeredAt, calendar, ...asked, typedText, verdicts };
    folded.push(...(await giveCredit(db, learnerId, judged, { at })));
  }
  return folded;
}
