"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { restoreText } from "#lib/commands/restore-text";
import { updateSettings } from "#lib/commands/update-settings";
import { isId } from "#lib/store/ids";

/** Why a text did not come back; null: it did, or was not asked for yet. */
export type RestoreProblem = "textNotFound" | "alreadyLive" | null;

export async function restore(_: RestoreProblem, form: FormData): Promise<RestoreProblem> {
  const { db, learner } = await enterAction();
  const textId = form.get("textId");
  if (typeof textId !== "string" || !isId(textId)) return "textNotFound";
  const restored = await restoreText(db, learner.id, textId);
  if (!restored.ok) return restored.error.type;
  revalidatePath("/", "layout");
  return null;
}

/** Counts the learner's days in this zone from now on; false when there is no such zone. */
export async function takeZone(zone: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  if (typeof zone !== "string") return false;
  const changed = await updateSettings(db, learner.id, { zone });
  revalidatePath("/", "layout");
  return changed.ok;
}
