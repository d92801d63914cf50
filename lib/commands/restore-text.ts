import { warmThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findAnyText, type TextRecord, updateText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { findOtherLive } from "./find-other-live.ts";
import { plantCards } from "./plant-cards.ts";
import { refindRows } from "./refind-terms.ts";

/** `field` is what cannot be taken. `alreadyLive`: the same content was imported anew meanwhile. */
export type RestoreError =
  | { readonly type: "textNotFound"; readonly field: "textId" }
  | { readonly type: "alreadyLive"; readonly field: "textId"; readonly liveTextId: string };

/** Undoes `removeText`: the text is live again, with the cards and the history it had. Restoring a live text changes nothing. */
export async function restoreText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<TextRecord, RestoreError>> {
  // For terms that were ruled on; the dictionaries take half a second the first time: nobody else's writing waits for them.
  await warmThread();
  return inTransaction(db, async (tx) => {
    const text = await findAnyText(tx, learnerId, textId);
    if (text === null) return err({ type: "textNotFound", field: "textId" });
    if (text.removedAt === null) return ok(text);
    const liveTextId = await findOtherLive(tx, learnerId, text, text);
    if (liveTextId !== null) return err({ type: "alreadyLive", field: "textId", liveTextId });
    await updateText(tx, learnerId, textId, { removedAt: null });
    await refindRows(tx, learnerId, textId, null);
    // Terms that were rejected when it was removed may have been taken back since.
    await plantCards(tx, learnerId, text, at);
    return ok({ ...text, removedAt: null });
  });
}
