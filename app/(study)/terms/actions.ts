"use server";

import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { findTerm } from "#lib/store/concordance";
import type { ConcordanceLine } from "#ui/concordance";
import { toConcordance } from "./to-concordance.ts";

const id = z.uuid();

/** Every place of a term in context; null when there is no such term. */
export async function listPlacesOf(termId: string): Promise<readonly ConcordanceLine[] | null> {
  const { db, learner } = await enterAction();
  const wanted = id.safeParse(termId);
  const term = wanted.success ? await findTerm(db, learner.id, wanted.data) : null;
  return term && toConcordance(term.contexts);
}
