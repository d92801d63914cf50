import { warmThread } from "#lib/lexicon/text-thread";
import type { LoggedTermAct } from "./term-desk-state.ts";

/** Loads the dictionaries for an act that is to be done, undone or redone, where it changes what stands where. They take half a second the first time: nobody else's writing waits for them. */
export async function warmFor(
  edit: { readonly act: Pick<LoggedTermAct, "act"> } | null,
): Promise<void> {
  if (edit !== null && !("termIds" in edit.act.act)) await warmThread();
}
