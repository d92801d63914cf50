"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterAction } from "#lib/auth/enter-page";
import { actOnTerms as act } from "#lib/commands/act-on-terms";
import type { TermDeskError, TermDeskState } from "#lib/commands/term-desk-state";
import { undoTermAct } from "#lib/commands/undo-term-act";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { err, type Result } from "#lib/result";
import { termAct } from "./term-request.ts";

/** Why an act was not saved; `malformed` comes from no screen of ours. */
type TermRefusal = TermDeskError | { readonly type: "malformed"; readonly field: "act" };

/** Does an act on terms. */
export async function actOnTerms(wanted: TermAct): Promise<Result<TermDeskState, TermRefusal>> {
  const { db, learner } = await enterAction();
  const asked = termAct.safeParse(wanted);
  if (!asked.success) return err({ type: "malformed", field: "act" });
  const done = await act(db, learner.id, { act: asked.data });
  revalidatePath("/", "layout");
  return done;
}

/** Takes an act back; false where another one was done since, or it is taken back already. */
export async function takeBackTermAct(editId: string): Promise<boolean> {
  const { db, learner } = await enterAction();
  const asked = z.uuid().safeParse(editId);
  if (!asked.success) return false;
  const done = await undoTermAct(db, learner.id, { editId: asked.data });
  revalidatePath("/", "layout");
  return done.ok;
}
