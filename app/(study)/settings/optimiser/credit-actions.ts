"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { switchCredit } from "#lib/commands/switch-credit";

/** Lets translations count from now on, or no more; `refused`: they do not foretell the learner's answers. */
export async function setCredit(wish: "on" | "off"): Promise<"done" | "refused"> {
  const { db, learner } = await enterAction();
  const switched = await switchCredit(db, learner.id, wish === "on" ? "on" : "off");
  revalidatePath("/settings/optimiser");
  return switched.ok ? "done" : "refused";
}
