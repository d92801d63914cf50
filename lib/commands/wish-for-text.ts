import { type BoundedNumber, isWithinBounds } from "#lib/memory/schedule/preset-bounds";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listTextWishes, type TextWishes, updateTextWishes } from "#lib/store/text-wishes";
import { inTransaction } from "#lib/store/transaction";

/** What one text is to have of its own. Null: the preset's retention, no limit. */
export type OwnWishes = Pick<TextWishes, "desiredRetention" | "newPerDay" | "reviewsPerDay">;

/** `field` is what cannot be taken; nothing was saved then. */
export type TextWishError =
  | { readonly type: "textNotFound"; readonly field: "textId" }
  | { readonly type: "outOfBounds"; readonly field: keyof OwnWishes };

/** Gives a live text its own desired retention and limits, in the bounds of a preset's, or takes them away. What holds for today only stays as it is. */
export async function wishForText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  wishes: OwnWishes,
): Promise<Result<TextWishes, TextWishError>> {
  const { desiredRetention, newPerDay, reviewsPerDay } = wishes;
  const own = { desiredRetention, newPerDay, reviewsPerDay };
  const field = fieldOutOfBounds(own);
  if (field !== null) return err({ type: "outOfBounds", field });
  return inTransaction(db, async (tx) => {
    const before = (await listTextWishes(tx, learnerId)).find((text) => text.textId === textId);
    if (before === undefined) return err({ type: "textNotFound", field: "textId" });
    const wished = { ...before, ...own };
    await updateTextWishes(tx, learnerId, textId, wished);
    return ok(wished);
  });
}

/** The first number that a preset could not have; null when each is absent or may stand. */
export function fieldOutOfBounds<Field extends BoundedNumber>(
  numbers: Readonly<Record<Field, number | null>>,
): Field | null {
  const fields = Object.keys(numbers) as Field[];
  const isOut = (field: Field) => {
    const value = numbers[field];
    return value !== null && !isWithinBounds(field, value);
  };
  return fields.find(isOut) ?? null;
}
