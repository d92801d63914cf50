"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { removeText } from "#lib/commands/remove-text";
import { restoreText } from "#lib/commands/restore-text";

const id = z.uuid();

/** Takes the text back; false when it is not there (any more). */
export async function takeBackText(textId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const wanted = id.safeParse(textId);
  if (!wanted.success) return false;
  const removed = await removeText(db, learner.id, wanted.data);
  revalidatePath("/", "layout");
  return removed.ok;
}

/** Brings a text back; false when it is not there or the same stands on the shelf already. */
export async function restoreTakenText(textId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const wanted = id.safeParse(textId);
  if (!wanted.success) return false;
  const restored = await restoreText(db, learner.id, wanted.data);
  revalidatePath("/", "layout");
  return restored.ok;
}
