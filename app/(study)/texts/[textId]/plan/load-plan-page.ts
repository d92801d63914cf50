import type { loadForecast } from "#lib/commands/load-forecast";
import { addDays, type Day, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { comprehensionOn } from "#lib/progress/forecast-text";
import { planStanding } from "#lib/progress/readable-by-standing";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { findStandingPlan } from "#lib/store/plan";
import type { PlanView } from "./plan-view.ts";
import { type TypedWish, typedOf } from "./wish.ts";

/** Before anything was wished: two months, four fifths of the text, a quarter of an hour. */
const usual = { days: 60, targetShare: 0.8, minutesPerDay: 15 };

type Forecast = Pick<Awaited<ReturnType<typeof loadForecast>>, "belief" | "texts">;

/** The plan of a text that stands today, and with what the form begins: that plan's wish, or the usual one. */
export async function loadPlanPage(
  db: Db,
  { id, calendar }: Pick<Learner, "id" | "calendar">,
  textId: string,
  { at, forecast }: { readonly at: Date; readonly forecast: Forecast },
): Promise<{ readonly today: Day; readonly first: TypedWish; readonly plan: PlanView | null }> {
  const today = dayOf(at, calendar);
  const plan = await findStandingPlan(db, id, textId, today);
  if (plan === null) {
    const { days, ...rest } = usual;
    return { today, first: typedOf({ ...rest, targetDay: addDays(today, days) }), plan: null };
  }
  const text = forecast.texts.get(textId);
  const now = text === undefined ? 0 : (comprehensionOn(text, today, forecast.belief) ?? 0);
  const madeOn = dayOf(plan.at, calendar);
  const { points } = plan.outline;
  const { id: planId, targetDay, targetShare, minutesPerDay, newPerDay } = plan;
  const standing = planStanding(points, { elapsedDays: elapsedDays(madeOn, today), now });
  return {
    today,
    first: typedOf(plan),
    plan: {
      ...{ id: planId, targetDay, targetShare, minutesPerDay, newPerDay },
      ...{ madeOn, points, standing },
    },
  };
}
