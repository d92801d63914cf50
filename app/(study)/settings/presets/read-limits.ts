import { isWithinBounds } from "#lib/memory/schedule/preset-bounds";
import type { Day } from "#lib/memory/time/day";
import type { TextWishes, TodayOnly } from "#lib/store/text-wishes";
import { readPercent, readWhole, writePercent } from "./read-number.ts";

/** What of a text, or of all together, can be wished. */
export const limitFields = [
  "desiredRetention",
  "newPerDay",
  "reviewsPerDay",
  "todayNew",
  "todayReviews",
] as const;
export type LimitField = (typeof limitFields)[number];

/** A row as it stands on the screen: retention in percent, "" where nothing is wished. */
export type TypedLimits = Readonly<Record<LimitField, string>>;

type Wish = number | null;
type ReadLimits =
  | { readonly ok: true; readonly limits: Readonly<Record<LimitField, Wish>> }
  | { readonly ok: false; readonly wrong: readonly LimitField[] };

/** Which field of a preset has the bounds of each. */
export const boundsOf = {
  desiredRetention: "desiredRetention",
  newPerDay: "newPerDay",
  reviewsPerDay: "reviewsPerDay",
  todayNew: "newPerDay",
  todayReviews: "reviewsPerDay",
} as const satisfies Record<LimitField, string>;

/** The wishes that were typed, or the fields that cannot be taken. */
export function readLimits(typed: TypedLimits): ReadLimits {
  const limits = Object.fromEntries(
    limitFields.map((field) => [field, readWish(field, typed[field])]),
  ) as Record<LimitField, Wish>;
  const wrong = limitFields.filter((field) => {
    const wish = limits[field];
    return wish !== null && !isWithinBounds(boundsOf[field], wish);
  });
  return wrong.length === 0 ? { ok: true, limits } : { ok: false, wrong };
}

/** What is saved, as the row shows it. What was for another day only says nothing any more. */
export function typedLimits(
  wishes: Pick<TextWishes, "desiredRetention" | "newPerDay" | "reviewsPerDay">,
  todayOnly: TodayOnly | null,
  today: Day,
): TypedLimits {
  const { desiredRetention } = wishes;
  const now = todayOnly?.day === today ? todayOnly : null;
  return {
    desiredRetention: desiredRetention === null ? "" : writePercent(desiredRetention),
    newPerDay: written(wishes.newPerDay),
    reviewsPerDay: written(wishes.reviewsPerDay),
    todayNew: written(now?.newPerDay),
    todayReviews: written(now?.reviewsPerDay),
  };
}

function readWish(field: LimitField, typed: string): Wish {
  if (typed.trim() === "") return null;
  return field === "desiredRetention" ? readPercent(typed) : readWhole(typed);
}

function written(wish: number | null | undefined): string {
  return wish === null || wish === undefined ? "" : String(wish);
}
