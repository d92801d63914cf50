"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { ruleTerm } from "#lib/commands/rule-term";

const ruling = z.tuple([z.uuid(), z.enum(["accept", "reject", "undo"])]);

/** Rules on a term; false when there is no such term. */
export async function ruleOnTerm(termId: string, wanted: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const asked = ruling.safeParse([termId, wanted]);
  if (!asked.success) return false;
  const ruled = await ruleTerm(db, learner.id, ...asked.data);
  revalidatePath("/", "layout");
  return ruled.ok;
}
