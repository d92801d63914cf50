import { type Calendar, type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type PlanStanding, planStanding } from "#lib/progress/readable-by-standing";
import type { StoredPlan } from "#lib/store/plan";

/** A plan as the shelf tells of it. */
export interface ShelfPlan {
  readonly targetDay: Day;
  readonly standing: PlanStanding;
}

/** How the plan of a text goes when so much of it (0–1) is understood; null where none stands. */
export function shelfPlans(
  plans: readonly StoredPlan[],
  { today, calendar }: { readonly today: Day; readonly calendar: Calendar },
): (textId: string, now: number) => ShelfPlan | null {
  return (textId, now) => {
    const plan = plans.find((one) => one.textId === textId);
    if (plan === undefined) return null;
    const elapsed = elapsedDays(dayOf(plan.at, calendar), today);
    const standing = planStanding(plan.outline.points, { elapsedDays: elapsed, now });
    return { targetDay: plan.targetDay, standing };
  };
}
