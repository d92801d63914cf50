"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { removeText } from "#lib/commands/remove-text";
import { restoreText } from "#lib/commands/restore-text";
import { ruleTerm } from "#lib/commands/rule-term";

const id = z.uuid();
const rulings = z.enum(["accept", "reject", "undo"]);

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

/** Rules on a term; false when there is no such term. */
export async function ruleOnTerm(termId: string, ruling: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const wanted = z.tuple([id, rulings]).safeParse([termId, ruling]);
  if (!wanted.success) return false;
  const ruled = await ruleTerm(db, learner.id, ...wanted.data);
  revalidatePath("/", "layout");
  return ruled.ok;
}
