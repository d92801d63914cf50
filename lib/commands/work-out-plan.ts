import { createHash } from "node:crypto";
import { dayOf } from "#lib/memory/time/learner-day";
import type { ReadableBy } from "#lib/progress/readable-by";
import { type PlanFault, planFaults } from "#lib/progress/readable-by-goal";
import type { PlanGoal, PlanSetting } from "#lib/progress/readable-by-text";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { loadPlanSetting } from "./load-plan-setting.ts";
import { type PlanWatch, runPlanWork } from "./plan-thread.ts";

/** What is wished of a text. `targetShare` 0.01–0.99; `minutesPerDay` a whole number, 1–1440. */
export interface PlanWish extends PlanGoal {
  readonly textId: string;
}

/** `field` is what cannot be taken; nothing was saved then. */
export type PlanWishError = { readonly type: "textNotFound"; readonly field: "textId" } | PlanFault;

/** A plan, where it stands: with the ids of the cards that its policy names by their places. */
export interface WorkedOut {
  readonly answer: ReadableBy;
  readonly cardIds: readonly string[];
}

/** The last answers: what was shown is then saved without being worked out again. */
const recent = new Map<string, ReadableBy>();
const mostRecent = 8;

/** Answers whether and how a text is readable by a day; in a thread of its own, saves nothing. The same deck and wish give the same answer. */
export async function workOutPlan(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  { textId, ...goal }: PlanWish,
  { at = new Date(), ...watch }: PlanWatch & { readonly at?: Date } = {},
): Promise<Result<WorkedOut, PlanWishError>> {
  const wrong = faultOf(goal, dayOf(at, learner.calendar));
  if (wrong !== null) return err(wrong);
  const setting = await loadPlanSetting(db, learner, { textId, at });
  if (setting === null) return err({ type: "textNotFound", field: "textId" });
  const key = keyOf(setting, goal);
  const answer =
    recent.get(key) ?? (await runPlanWork({ type: "readableBy", setting, goal }, watch));
  recent.set(key, answer);
  for (const old of recent.keys()) {
    if (recent.size <= mostRecent) break;
    recent.delete(old);
  }
  return ok({ answer, cardIds: setting.text.cards.map(({ id }) => id) });
}

/** The first thing that cannot be wished; null when all of it can. */
function faultOf(goal: PlanGoal, today: number): PlanFault | null {
  const [fault] = Object.entries(planFaults(goal, today)) as [
    PlanFault["field"],
    PlanFault["type"],
  ][];
  return fault === undefined ? null : { field: fault[0], type: fault[1] };
}

function keyOf(setting: PlanSetting, goal: PlanGoal): string {
  return createHash("sha256")
    .update(JSON.stringify([setting, goal]))
    .digest("hex");
}
