import { type Day, dayFromIso, dayToIso } from "#lib/memory/time/day";
import { planFaults } from "#lib/progress/readable-by-goal";
import type { PlanGoal } from "#lib/progress/readable-by-text";
import { err, ok, type Result } from "#lib/result";

/** The form as it is typed: the day as ISO 8601, the share in percent. */
export interface TypedWish {
  readonly day: string;
  readonly percent: string;
  readonly minutes: string;
}
export type WishField = keyof TypedWish;

/** Why a field cannot be taken, as the words name it. */
type WishError = "dayMissing" | "dayPast" | "dayTooFar" | "percentOut" | "minutesOut";
export type WishErrors = Partial<Readonly<Record<WishField, WishError>>>;

/** What is wished, or every field that cannot be taken with its reason. */
export function readWish(typed: TypedWish, today: Day): Result<PlanGoal, WishErrors> {
  const targetDay = dayFromIso(typed.day);
  const targetShare = wholeIn(typed.percent) / 100;
  const minutesPerDay = wholeIn(typed.minutes);
  const goal = { targetDay: targetDay ?? today, targetShare, minutesPerDay };
  const faults = planFaults(goal, today);
  const dayFault = targetDay === null ? "dayMissing" : faults.targetDay;
  const errors: WishErrors = {
    ...(dayFault !== undefined && dayFault !== "outOfBounds" && { day: dayFault }),
    ...(faults.targetShare && { percent: "percentOut" as const }),
    ...(faults.minutesPerDay && { minutes: "minutesOut" as const }),
  };
  return Object.keys(errors).length === 0 ? ok(goal) : err(errors);
}

/** A goal as the form shows it. */
export function typedOf({ targetDay, targetShare, minutesPerDay }: PlanGoal): TypedWish {
  return {
    day: dayToIso(targetDay),
    percent: String(Math.round(targetShare * 100)),
    minutes: String(minutesPerDay),
  };
}

/** Full-width digits too, as a Chinese input method may leave them; NaN for what is no whole number. */
function wholeIn(text: string): number {
  const plain = text.normalize("NFKC").trim().replace(/%$/, "");
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
}
