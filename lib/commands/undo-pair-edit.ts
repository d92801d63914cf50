import { warmThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { getPairDesk, type PairDesk } from "#lib/store/pair-desk";
import { findNextEdits, getPairEdit, markPairEdit } from "#lib/store/pair-edit";
import { replacePairRows } from "#lib/store/pair-rows";
import { findText, updateText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import type { PairDeskError } from "./edit-pairs.ts";
import { findOtherLive } from "./find-other-live.ts";
import { plantRows } from "./plant-rows.ts";
import { refindRows } from "./refind-terms.ts";

/**
 * Takes the last act at the desk back, a new version of the text included: rows, terms and their places are as they were, and so are the cards, with the
 * history they have gained. To be called again and again, to the beginning.
 */
export async function undoPairEdit(
  db: Db,
  learnerId: LearnerId,
  { textId, version }: { readonly textId: string; readonly version: number },
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<PairDesk, PairDeskError>> {
  // For terms that were ruled on; the dictionaries take half a second the first time: nobody else's writing waits for them.
  await warmThread();
  return inTransaction(db, async (tx) => {
    const text = await findText(tx, learnerId, textId);
    if (text === null) return err({ type: "textNotFound", field: "textId" });
    if (text.version !== version) return err({ type: "stale", field: "version" });
    const { undo } = await findNextEdits(tx, learnerId, textId);
    if (undo === null) return err({ type: "nothingToUndo", field: "version" });
    const { first, before, after } = await getPairEdit(tx, learnerId, undo.id);
    const liveTextId = await findOtherLive(tx, learnerId, text, before.content);
    if (liveTextId !== null) return err({ type: "alreadyLive", field: "version", liveTextId });
    await replacePairRows(tx, learnerId, text, { first, before: after, after: before, at });
    await refindRows(tx, learnerId, textId, before.pairs);
    await plantRows(tx, learnerId, { text, before: after, after: before, at });
    await markPairEdit(tx, learnerId, undo.id, at);
    await updateText(tx, learnerId, textId, { version: version + 1 });
    return ok(await getPairDesk(tx, learnerId, textId));
  });
}
