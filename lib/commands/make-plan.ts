import { v7 as newId } from "uuid";
import type { ReadablePlan } from "#lib/progress/readable-by";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { dropPlansOf, insertPlan, type StoredPlan } from "#lib/store/plan";
import { inTransaction } from "#lib/store/transaction";
import type { PlanWatch } from "./plan-thread.ts";
import { type PlanWish, type PlanWishError, workOutPlan } from "./work-out-plan.ts";

/** `notByThen`: it cannot be reached on that day; `plan` is the earliest that can, null when none within five years. Nothing was saved. */
export type MakePlanError =
  | PlanWishError
  | { readonly type: "notByThen"; readonly field: "targetDay"; readonly plan: ReadablePlan | null };

/** Makes the plan that asks least for what is wished, in place of the one the text had, which is dropped at the same instant. Never makes one that does not reach. */
export async function makePlan(
  db: Db,
  learner: Pick<Learner, "id" | "calendar">,
  wish: PlanWish,
  { at = new Date(), ...watch }: PlanWatch & { readonly at?: Date } = {},
): Promise<Result<StoredPlan, MakePlanError>> {
  const worked = await workOutPlan(db, learner, wish, { at, ...watch });
  if (!worked.ok) return worked;
  const { answer, cardIds } = worked.value;
  if (answer.type !== "plan") {
    const plan = answer.type === "later" ? answer.plan : null;
    return err({ type: "notByThen", field: "targetDay", plan });
  }
  const { policy, outline } = answer.plan;
  const { textId, targetDay, targetShare, minutesPerDay } = wish;
  const made: StoredPlan = {
    id: newId(),
    ...{ textId, targetDay, targetShare, minutesPerDay, outline, at },
    newPerDay: policy.newPerDay,
    desiredRetention: policy.desiredRetention,
    cardOrder: policy.order.flatMap((place) => cardIds[place] ?? []),
    droppedAt: null,
  };
  await inTransaction(db, async (tx) => {
    await dropPlansOf(tx, learner.id, textId, at);
    await insertPlan(tx, learner.id, made);
  });
  return ok(made);
}
