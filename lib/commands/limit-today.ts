import { dayOf } from "#lib/memory/time/learner-day";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import {
  listTextWishes,
  type TodayOnly,
  updateTextWishes,
  updateTodayOnly,
} from "#lib/store/text-wishes";
import { inTransaction } from "#lib/store/transaction";
import { fieldOutOfBounds, type TextWishError } from "./wish-for-text.ts";

/** For which text, or for all together (null), and how many cards; null leaves it at the usual limit. */
export interface LimitForToday {
  readonly textId: string | null;
  readonly newPerDay: number | null;
  readonly reviewsPerDay: number | null;
}

/** `field` is what cannot be taken; nothing was saved then. */
export type LimitTodayError =
  | Extract<TextWishError, { readonly type: "textNotFound" }>
  | { readonly type: "outOfBounds"; readonly field: "newPerDay" | "reviewsPerDay" };

/** Sets other limits for the learner day of `at` alone; from the next on the usual ones hold again. Both null: takes them back. Returns what holds today now. */
export async function limitToday(
  db: Db,
  learner: Learner,
  limit: LimitForToday,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<TodayOnly | null, LimitTodayError>> {
  const { textId, newPerDay, reviewsPerDay } = limit;
  const field = fieldOutOfBounds({ newPerDay, reviewsPerDay });
  if (field !== null) return err({ type: "outOfBounds", field });
  const todayOnly = limitOn(learner, at, limit);
  return inTransaction(db, async (tx) => {
    if (textId === null) {
      await updateTodayOnly(tx, learner.id, todayOnly);
      return ok(todayOnly);
    }
    const text = (await listTextWishes(tx, learner.id)).find((one) => one.textId === textId);
    if (text === undefined) return err({ type: "textNotFound", field: "textId" });
    await updateTextWishes(tx, learner.id, textId, { ...text, todayOnly });
    return ok(todayOnly);
  });
}

function limitOn(
  { calendar }: Learner,
  at: Date,
  { newPerDay, reviewsPerDay }: LimitForToday,
): TodayOnly | null {
  if (newPerDay === null && reviewsPerDay === null) return null;
  return {
    day: dayOf(at, calendar),
    ...(newPerDay === null ? {} : { newPerDay }),
    ...(reviewsPerDay === null ? {} : { reviewsPerDay }),
  };
}
