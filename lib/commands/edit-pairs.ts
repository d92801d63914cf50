import {
  applyPairEdit,
  type PairEdit,
  type PairEditError,
} from "#lib/language/align/desk/edit-pairs";
import { warmThread } from "#lib/lexicon/text-thread";
import { err, ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import type { LearnerId } from "#lib/store/ids";
import { listPairs } from "#lib/store/pair";
import { getPairDesk, type PairDesk } from "#lib/store/pair-desk";
import { findText } from "#lib/store/text";
import { inTransaction } from "#lib/store/transaction";
import { isTooLong } from "./longest-segment.ts";
import { rewritePairs } from "./rewrite-pairs.ts";

/**
 * Why nothing was changed; `field` is what cannot be taken. `stale`: the text was changed since that version, by another tab, say: load the desk
 * anew. `tooLong`: a side would be longer than `longestSegment`. `alreadyLive`: undo or redo would make two live texts of one content.
 */
export type PairDeskError =
  | PairEditError
  | { readonly type: "textNotFound"; readonly field: "textId" }
  | { readonly type: "stale"; readonly field: "version" }
  | { readonly type: "tooLong"; readonly field: "edit" }
  | { readonly type: "nothingToUndo" | "nothingToRedo"; readonly field: "version" }
  | { readonly type: "alreadyLive"; readonly field: "version"; readonly liveTextId: string };

/**
 * Changes rows of a text at the alignment desk, all or nothing. `version` is the one the desk was loaded with. Rows keep their ids, cards and history as
 * `inheritUnits` says, rows that became units get the cards the text asks for, terms are found anew in what changed. An edit that changes nothing is no act.
 */
export async function editPairs(
  db: Db,
  learnerId: LearnerId,
  input: { readonly textId: string; readonly version: number; readonly edit: PairEdit },
  { at = new Date() }: { readonly at?: Date } = {},
): Promise<Result<PairDesk, PairDeskError>> {
  const { textId, version, edit } = input;
  // The dictionaries take half a second the first time: nobody else's writing waits for them.
  await warmThread();
  return inTransaction(db, async (tx) => {
    const text = await findText(tx, learnerId, textId);
    if (text === null) return err({ type: "textNotFound", field: "textId" });
    if (text.version !== version) return err({ type: "stale", field: "version" });
    const change = applyPairEdit(await listPairs(tx, learnerId, textId), edit);
    if (!change.ok) return change;
    if (isTooLong(change.value)) return err({ type: "tooLong", field: "edit" });
    await rewritePairs(tx, learnerId, { text, change: change.value, type: edit.type, at });
    return ok(await getPairDesk(tx, learnerId, textId));
  });
}
