"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { type KnownWish, markKnown } from "#lib/commands/mark-known";

const wish: z.ZodType<KnownWish> = z.object({ termId: z.uuid(), isKnown: z.boolean() });

/** Notes that the learner knows a term by their own word, or takes it back; false when it could not be. */
export async function sayKnown(wanted: KnownWish): Promise<boolean> {
  const { db, learner } = await enterAction();
  const asked = wish.safeParse(wanted);
  if (!asked.success) return false;
  const done = await markKnown(db, learner.id, asked.data);
  revalidatePath("/", "layout");
  return done.ok;
}
