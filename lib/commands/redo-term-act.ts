import { v7 as newId } from "uuid";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findNextTermEdits, getTermEdit, rewriteTermEdit } from "#lib/store/term-edit";
import { inTransaction } from "#lib/store/transaction";
import { orStandsNowhere } from "./act-on-terms.ts";
import { doTermAct } from "./do-term-act.ts";
import { madeBy } from "./made-by.ts";
import type { LoggedTermAct, TermDeskError, TermDeskState } from "./term-desk-state.ts";
import { loadDeskState } from "./term-log.ts";
import { warmFor } from "./warm-for.ts";

/**
 * Does again what `undoTermAct` took back last, as long as nothing else was done since, on the terms as they are now. It may be refused like the act itself: a
 * text imported since may have a term of the name that is wanted.
 */
export async function redoTermAct(
  db: Db,
  learnerId: LearnerId,
  { editId }: { readonly editId: string },
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<TermDeskState, TermDeskError>> {
  await warmFor((await findNextTermEdits<LoggedTermAct>(db, learnerId)).redo);
  return orStandsNowhere(
    inTransaction(db, async (tx) => {
      const { redo } = await findNextTermEdits(tx, learnerId);
      if (redo === null) return err({ type: "nothingToRedo", field: "editId" });
      if (redo.id !== editId) return err({ type: "stale", field: "editId" });
      const edit = await getTermEdit<LoggedTermAct>(tx, learnerId, editId);
      const [made] = madeBy(edit);
      const times = { ruledAt: edit.at, at };
      const done = await doTermAct(tx, learnerId, edit.act.act, {
        ...{ freshId: made?.id ?? newId(), ...times },
      });
      if (!done.ok) return done;
      await rewriteTermEdit(tx, learnerId, editId, done.value);
      return ok(await loadDeskState(tx, learnerId, done.value));
    }),
  );
}
