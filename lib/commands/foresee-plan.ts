import { dayOf } from "#lib/memory/time/learner-day";
import type { ForeseenRecalls } from "#lib/progress/readable-by-recalls";
import type { PlanSetting } from "#lib/progress/readable-by-text";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { findStandingPlan, type StoredPlan } from "#lib/store/plan";
import { loadPlanSetting } from "./load-plan-setting.ts";
import { runPlanWork } from "./plan-thread.ts";

/** What the terms of a text will be if its plan is followed from now on, simulated from the memories as they stand, in a thread of its own. Null: the text has no plan that stands. */
export async function foreseePlan(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  textId: string,
  { at = new Date(), signal }: { readonly at?: Date; readonly signal?: AbortSignal } = {},
): Promise<ForeseenRecalls | null> {
  const today = dayOf(at, learner.calendar);
  const plan = await findStandingPlan(db, learner.id, textId, today);
  const setting = plan && (await loadPlanSetting(db, learner, { textId, at }));
  if (plan === null || setting === null) return null;
  return runPlanWork(
    {
      ...{ type: "foresee", setting, policy: policyLeft(plan, setting) },
      ...{ days: plan.targetDay - today, minutesPerDay: plan.minutesPerDay },
    },
    { signal },
  );
}

/** The plan as far as its cards are not yet begun. */
function policyLeft(
  { cardOrder, newPerDay, desiredRetention, outline }: StoredPlan,
  { text }: PlanSetting,
) {
  const places = new Map(text.cards.map(({ id }, place) => [id, place]));
  const order = cardOrder.flatMap((id) => {
    const place = places.get(id);
    const card = place === undefined ? undefined : text.cards[place];
    return place !== undefined && card?.state.state === "new" && !card.suspended ? [place] : [];
  });
  return { order, newPerDay, desiredRetention, othersCome: outline.othersCome };
}
