import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { findText, type TextRecord, updateText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";

/** Takes an import back: its cards leave the queue unless another text asks for them. Nothing is deleted, and `restoreText` undoes it. */
export async function removeText(
  db: Db,
  learnerId: LearnerId,
  textId: string,
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<TextRecord, { readonly type: "textNotFound"; readonly field: "textId" }>> {
  return inTransaction(db, async (tx) => {
    const text = await findText(tx, learnerId, textId);
    if (text === null) return err({ type: "textNotFound", field: "textId" });
    await updateText(tx, learnerId, textId, { removedAt: at });
    return ok({ ...text, removedAt: at });
  });
}
