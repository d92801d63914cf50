import { foreseePlan } from "#lib/commands/foresee-plan";
import { addDays, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import type { PlanPoint } from "./forecast-points.ts";

/** What following the plan of a text is foreseen to bring, from today to its day, no further than the plot goes; [] without a plan. */
export async function loadPlanLine(
  db: Db,
  learner: Learner,
  of: { readonly textId: string; readonly at: Date; readonly daysAhead: number },
): Promise<readonly PlanPoint[]> {
  const foreseen = await foreseePlan(db, learner, of.textId, { at: of.at });
  if (foreseen === null) return [];
  const today = dayOf(of.at, learner.calendar);
  return foreseen.days.flatMap((morning, at) => {
    const day = addDays(foreseen.from, morning);
    const share = foreseen.shares[at];
    return share === undefined || elapsedDays(today, day) > of.daysAhead ? [] : [{ day, share }];
  });
}
