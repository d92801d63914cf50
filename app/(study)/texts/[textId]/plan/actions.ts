"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { dropPlan, type PlanError, undoDropPlan, undoMakePlan } from "#lib/commands/drop-plan";
import { makePlan } from "#lib/commands/make-plan";
import { dayOf } from "#lib/memory/time/learner-day";
import type { Result } from "#lib/result";
import { readWish, type WishErrors } from "./wish.ts";

const typedWish = z.object({
  day: z.string().max(20),
  percent: z.string().max(20),
  minutes: z.string().max(20),
});

/** What came of making a plan. */
export type MakeOutcome =
  | { readonly type: "made"; readonly planId: string }
  | { readonly type: "refused"; readonly errors: WishErrors }
  | { readonly type: "notByThen" | "failed" };

/** Makes the plan for what is typed, in place of the one the text had. */
export async function savePlan(textId: string, typed: unknown): Promise<MakeOutcome> {
  const { db, learner } = await enterAction();
  const [id, wish] = [z.uuid().safeParse(textId), typedWish.safeParse(typed)];
  if (!id.success || !wish.success) return { type: "failed" };
  const goal = readWish(wish.data, dayOf(new Date(), learner.calendar));
  if (!goal.ok) return { type: "refused", errors: goal.error };
  const made = await makePlan(db, learner, { ...goal.value, textId: id.data });
  revalidatePath("/", "layout");
  if (made.ok) return { type: "made", planId: made.value.id };
  return { type: made.error.type === "notByThen" ? "notByThen" : "failed" };
}

/** What can be done with a plan that was made: dropped, brought back, or its making taken back. */
const acts = { drop: dropPlan, undoDrop: undoDropPlan, undoMake: undoMakePlan } as const;
export type PlanAct = keyof typeof acts;

/** False: the plan is not there any more, or it was done already. */
export async function actOnPlan(act: PlanAct, planId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const wanted = z
    .object({ act: z.enum(["drop", "undoDrop", "undoMake"]), planId: z.uuid() })
    .safeParse({ act, planId });
  if (!wanted.success) return false;
  const done: Result<unknown, PlanError> = await acts[wanted.data.act](
    db,
    learner.id,
    wanted.data.planId,
  );
  revalidatePath("/", "layout");
  return done.ok;
}
