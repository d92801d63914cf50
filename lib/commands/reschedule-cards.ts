import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { runFitWork } from "./fit-thread.ts";
import type { RescheduledCards, ReschedulingPreview } from "./fit-work.ts";

/** What `rescheduleCards` would do at this instant: how many cards move, and the cards due on the next 30 days without and with it. Saves nothing. */
export function previewRescheduling(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  at: Date,
): Promise<ReschedulingPreview> {
  return runFitWork(db, { type: "previewRescheduling", learnerId, at });
}

/**
 * Gives every card in review the day that follows from the weights and the desired retention in use, by the rules of `rescheduleAll`; as acts of one group, in one transaction.
 * `undoActs` with the group's id puts the days back.
 */
export function rescheduleCards(
  db: Db,
  { id: learnerId }: Pick<Learner, "id">,
  at: Date,
): Promise<RescheduledCards> {
  return runFitWork(db, { type: "reschedule", learnerId, at });
}
