"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { adoptFit } from "#lib/commands/adopt-fit";
import { putOffFit } from "#lib/commands/fit-put-off";
import { takePastedWeights } from "#lib/commands/fit-weights";
import { removeFit } from "#lib/commands/remove-fit";
import { weightsFromText } from "#lib/memory/fit/weights-text";
import { isId } from "#lib/store/ids";
import type { AdoptOutcome, PasteOutcome } from "./outcomes.ts";

/** Puts the weights of an earlier fit in use, or (null) the default ones. */
export async function adopt(fitId: string | null): Promise<AdoptOutcome> {
  const { db, learner } = await enterAction();
  if (fitId !== null && (typeof fitId !== "string" || !isId(fitId))) return "unknownFit";
  const adopted = await adoptFit(db, learner, fitId);
  revalidatePath("/", "layout");
  return adopted.ok ? "adopted" : adopted.error.type;
}

/** Judges weights that were pasted and puts them in use if they foretell better, or `anyway`. */
export async function tryPasted(text: string, anyway: boolean): Promise<PasteOutcome> {
  const { db, learner } = await enterAction();
  const weights = weightsFromText(String(text));
  if (!weights.ok) return { kind: "unreadable", fault: weights.error };
  const wish = { weights: weights.value, anyway: anyway === true };
  const tried = await takePastedWeights(db, learner, wish);
  revalidatePath("/", "layout");
  if (!tried.ok) return { kind: "refused", why: tried.error.type };
  const { judgement, fit } = tried.value;
  return { kind: fit === null ? "warned" : "adopted", judgement };
}

/** Removes a fit that nothing needs; false when there is none of that id, or it is needed. */
export async function remove(fitId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  if (typeof fitId !== "string" || !isId(fitId)) return false;
  const removed = await removeFit(db, learner.id, fitId);
  revalidatePath("/settings/optimiser");
  return removed.ok;
}

/** The reminder comes back in a month. */
export async function putOff(): Promise<void> {
  const { db, learner } = await enterAction();
  await putOffFit(db, learner);
  revalidatePath("/", "layout");
}
