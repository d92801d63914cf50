"use server";

import { revalidatePath } from "next/cache";
import { enterAction } from "#lib/auth/enter-page";
import { untagNotes } from "#lib/commands/tag-notes";
import { undoActs } from "#lib/commands/undo-acts";
import { err, type Result } from "#lib/result";
import {
  type BulkRequest,
  type BulkTrace,
  bulkRequest,
  bulkTrace,
  type Selection,
  selection,
} from "./bulk-request.ts";
import { type BulkDone, type BulkRefusal, performBulk, tagChangesOf } from "./perform-bulk.ts";

/** Does one thing to all selected cards, or to their notes. */
export async function actOnSelection(
  chosen: Selection,
  request: BulkRequest,
): Promise<Result<BulkDone, BulkRefusal>> {
  const { db, learner } = await enterAction();
  const [selected, wish] = [selection.safeParse(chosen), bulkRequest.safeParse(request)];
  if (!selected.success) return err("gone");
  if (!wish.success) return err("badDue");
  const asked = { selected: selected.data, wish: wish.data, at: new Date() };
  const done = await performBulk(db, learner, asked);
  revalidatePath("/", "layout");
  return done;
}

/** Takes back what was done to a selection; false when there is nothing of that name. */
export async function takeBackBulk(trace: BulkTrace): Promise<boolean> {
  const { db, learner } = await enterAction();
  const asked = bulkTrace.safeParse(trace);
  if (!asked.success) return false;
  if ("tags" in asked.data) await untagNotes(db, learner.id, tagChangesOf(asked.data));
  else await undoActs(db, learner, asked.data.groupId, { at: new Date() });
  revalidatePath("/", "layout");
  return true;
}
