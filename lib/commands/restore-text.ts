import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findAnyText, listTextsByContent, type TextRecord, updateText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { plantCards } from "./plant-cards.ts";

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
  return inTransaction(db, async (tx) => {
    const text = await findAnyText(tx, learnerId, textId);
    if (text === null) return err({ type: "textNotFound", field: "textId" });
    if (text.removedAt === null) return ok(text);
    const same = await listTextsByContent(tx, learnerId, text.contentHash);
    const live = same.find((it) => it.removedAt === null && it.sourceLang === text.sourceLang);
    if (live !== undefined) {
      return err({ type: "alreadyLive", field: "textId", liveTextId: live.id });
    }
    await updateText(tx, learnerId, textId, { removedAt: null });
    // Terms that were rejected when it was removed may have been taken back since.
    await plantCards(tx, learnerId, text, at);
    return ok({ ...text, removedAt: null });
  });
}
