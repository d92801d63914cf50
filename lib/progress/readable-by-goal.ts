import type { PlanGoal } from "./readable-by-text.ts";

/** What can be wished, both ends allowed. Whole percents and minutes. */
export const planBounds = {
  targetShare: { from: 0.01, to: 0.99 },
  minutesPerDay: { from: 1, to: 1440 },
  /** Five years. */
  furthestDays: 1825,
} as const;

/** Why something cannot be wished. */
export interface PlanFault {
  readonly type: "dayPast" | "dayTooFar" | "outOfBounds";
  readonly field: keyof PlanGoal;
}

/** All that cannot be wished, by field; {} when the goal may stand. */
export function planFaults(
  { targetDay, targetShare, minutesPerDay }: PlanGoal,
  today: number,
): Partial<Readonly<Record<keyof PlanGoal, PlanFault["type"]>>> {
  const isShare = isWithin(targetShare, planBounds.targetShare);
  const areMinutes =
    Number.isInteger(minutesPerDay) && isWithin(minutesPerDay, planBounds.minutesPerDay);
  const isFar = targetDay > today + planBounds.furthestDays;
  return {
    ...(targetDay < today && { targetDay: "dayPast" as const }),
    ...(isFar && { targetDay: "dayTooFar" as const }),
    ...(!isShare && { targetShare: "outOfBounds" as const }),
    ...(!areMinutes && { minutesPerDay: "outOfBounds" as const }),
  };
}

function isWithin(value: number, { from, to }: { readonly from: number; readonly to: number }) {
  return value >= from && value <= to;
}
