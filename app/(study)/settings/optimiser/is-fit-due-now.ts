import { isFitDue, isTimeToFit, reviewsForReminder } from "#lib/memory/fit/fit-reminder";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import { findFitPutOff, listFits } from "#lib/store/fit";
import { countToFit } from "#lib/store/fit-log";
import type { Learner } from "#lib/store/learner";

/** Whether to remind the learner to fit the weights; reviews are counted only when enough time has passed, and only as many as it takes. */
export async function isFitDueNow(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  at: Date,
): Promise<boolean> {
  const [fits, putOffAt] = await Promise.all([listFits(db, id), findFitPutOff(db, id)]);
  const lastFitAt = fits.find(({ reviews }) => reviews > 0)?.at ?? null;
  const history = { lastFitAt, putOffAt };
  if (!isTimeToFit(history, at)) return false;
  const since = lastFitAt === null ? null : addDays(dayOf(lastFitAt, calendar), 1);
  const reviews = await countToFit(db, id, { since, most: reviewsForReminder(history) });
  return isFitDue({ ...history, reviews }, at);
}
