import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import {
  dropPlansOf,
  findPlan,
  findReplacedPlan,
  keepPlan,
  type StoredPlan,
} from "#lib/store/plan";
import { inTransaction } from "#lib/store/transaction";

/** There is no such plan of this learner, or (`notStanding`) it was dropped already, or (`notDropped`) it was not. */
export interface PlanError {
  readonly type: "planNotFound" | "notStanding" | "notDropped";
}

interface When {
  readonly at?: Date;
}

/** Drops a plan: its text is studied as without it. `undoDropPlan` brings it back. */
export function dropPlan(
  db: Db,
  learnerId: LearnerId,
  planId: string,
  { at = new Date() }: When = {},
): Promise<Result<StoredPlan, PlanError>> {
  return inTransaction(db, async (tx) => {
    const plan = await findPlan(tx, learnerId, planId);
    if (plan === null) return err({ type: "planNotFound" });
    if (plan.droppedAt !== null) return err({ type: "notStanding" });
    await dropPlansOf(tx, learnerId, plan.textId, at);
    return ok({ ...plan, droppedAt: at });
  });
}

/** Brings a dropped plan back; one that was made since is dropped for it. */
export function undoDropPlan(
  db: Db,
  learnerId: LearnerId,
  planId: string,
  { at = new Date() }: When = {},
): Promise<Result<StoredPlan, PlanError>> {
  return inTransaction(db, async (tx) => {
    const plan = await findPlan(tx, learnerId, planId);
    if (plan === null) return err({ type: "planNotFound" });
    if (plan.droppedAt === null) return err({ type: "notDropped" });
    await dropPlansOf(tx, learnerId, plan.textId, at);
    await keepPlan(tx, learnerId, planId);
    return ok({ ...plan, droppedAt: null });
  });
}

/** Takes back that a plan was made: it is dropped, and the one in whose place it was put stands again. Gives that one; null when there was none. */
export function undoMakePlan(
  db: Db,
  learnerId: LearnerId,
  planId: string,
  { at = new Date() }: When = {},
): Promise<Result<StoredPlan | null, PlanError>> {
  return inTransaction(db, async (tx) => {
    const plan = await findPlan(tx, learnerId, planId);
    if (plan === null) return err({ type: "planNotFound" });
    if (plan.droppedAt !== null) return err({ type: "notStanding" });
    const before = await findReplacedPlan(tx, learnerId, plan);
    await dropPlansOf(tx, learnerId, plan.textId, at);
    if (before !== null) await keepPlan(tx, learnerId, before.id);
    return ok(before === null ? null : { ...before, droppedAt: null });
  });
}
