import { v7 as newId } from "uuid";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { appendTermEdit } from "#lib/store/term-edit";
import { findText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { doTermAct, StandsNowhere } from "./do-term-act.ts";
import type { TermDeskError, TermDeskState } from "./term-desk-state.ts";
import { loadDeskState, toLogged } from "./term-log.ts";
import { warmFor } from "./warm-for.ts";

/**
 * Does an act on terms, all or nothing, and logs it, so that it can be undone; what was undone before can then no longer be redone. Texts, cards and what is accepted as
 * an answer follow: accepted terms get the cards their texts ask for, rejected ones leave the queue, and what is merged keeps both histories (see `mergeNotes`).
 * No review is ever changed.
 */
export async function actOnTerms(
  db: Db,
  learnerId: LearnerId,
  { act }: { readonly act: TermAct },
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<TermDeskState, TermDeskError>> {
  await warmFor({ act: { act } });
  return orStandsNowhere(
    inTransaction(db, async (tx) => {
      if (act.type === "add" && !(await isTextThere(tx, learnerId, act))) {
        return err({ type: "textNotFound", field: "textId" });
      }
      const done = await doTermAct(tx, learnerId, act, { freshId: newId(), ruledAt: at, at });
      if (!done.ok) return done;
      const { before, after } = done.value;
      const logged = toLogged(act, done.value);
      await appendTermEdit(tx, learnerId, { id: newId(), act: logged, at, before, after });
      return ok(await loadDeskState(tx, learnerId, done.value));
    }),
  );
}

/** A term that was to be added and stands nowhere: everything was rolled back. */
export async function orStandsNowhere<Value>(
  done: Promise<Result<Value, TermDeskError>>,
): Promise<Result<Value, TermDeskError>> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof StandsNowhere) return err({ type: "standsNowhere", field: "source" });
    throw error;
  }
}

async function isTextThere(
  db: Db,
  learnerId: LearnerId,
  { textId, sourceLang, targetLang }: Extract<TermAct, { type: "add" }>,
): Promise<boolean> {
  if (textId === null) return true;
  const text = await findText(db, learnerId, textId);
  return text?.sourceLang === sourceLang && text.targetLang === targetLang;
}
