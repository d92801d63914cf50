"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { ruleTerm } from "#lib/commands/rule-term";
import { findTerm } from "#lib/store/concordance";
import type { ConcordanceLine } from "#ui/concordance";
import { toConcordance } from "./to-concordance.ts";

const id = z.uuid();
const rulings = z.enum(["accept", "reject", "undo"]);

/** Rules on a term; false when there is no such term. */
export async function ruleOnTerm(termId: string, ruling: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const wanted = z.tuple([id, rulings]).safeParse([termId, ruling]);
  if (!wanted.success) return false;
  const ruled = await ruleTerm(db, learner.id, ...wanted.data);
  revalidatePath("/", "layout");
  return ruled.ok;
}

/** Every place of a term in context; null when there is no such term. */
export async function listPlacesOf(termId: string): Promise<readonly ConcordanceLine[] | null> {
  const { db, learner } = await enterAction();
  const wanted = id.safeParse(termId);
  const term = wanted.success ? await findTerm(db, learner.id, wanted.data) : null;
  return term && toConcordance(term.contexts);
}
