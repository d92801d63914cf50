"use server";

import { enterAction } from "#lib/auth/enter-page";
import { editPairs, type PairDeskError } from "#lib/commands/edit-pairs";
import { redoPairEdit } from "#lib/commands/redo-pair-edit";
import { undoPairEdit } from "#lib/commands/undo-pair-edit";
import { err, ok, type Result } from "#lib/result";
import { isId } from "#lib/store/ids";
import { findContent, findText } from "#lib/store/text";
import type { DeskSlice } from "./desk-row.ts";
import { type DeskRequest, deskRequest, linesRequest } from "./edit-schema.ts";
import { type FileLine, linesOf, toDeskSlice } from "./load-desk.ts";

/** Why an act was not saved; `malformed` comes from no screen of ours. */
export type DeskRefusal = PairDeskError["type"] | "malformed";

/** Saves an act, an undo or a redo; gives what it changed. Nothing is revalidated: the desk has its rows, and tells the other pages when it is left. */
export async function actAtDesk(request: DeskRequest): Promise<Result<DeskSlice, DeskRefusal>> {
  const { db, learner } = await enterAction();
  const asked = deskRequest.safeParse(request);
  if (!asked.success) return err("malformed");
  const { act, textId, version, rowCount } = asked.data;
  const on = { textId, version };
  const done =
    act.type === "edit"
      ? await editPairs(db, learner.id, { ...on, edit: act.edit })
      : await { undo: undoPairEdit, redo: redoPairEdit }[act.type](db, learner.id, on);
  if (!done.ok) return err(done.error.type);
  return ok(toDeskSlice(done.value, { act: act.type, version, rowCount }));
}

/** The version that is saved now; null when the text is gone. */
export async function findDeskVersion(textId: string): Promise<number | null> {
  const { db, learner } = await enterAction();
  const text = isId(textId) ? await findText(db, learner.id, textId) : null;
  return text?.version ?? null;
}

/** Lines of a text as they came; null when it is gone. */
export async function readLines(
  textId: string,
  lines: readonly number[],
): Promise<readonly FileLine[] | null> {
  const { db, learner } = await enterAction();
  const asked = linesRequest.safeParse({ textId, lines });
  if (!asked.success) return null;
  const { id } = { id: asked.data.textId };
  const [text, content] = [
    await findText(db, learner.id, id),
    await findContent(db, learner.id, id),
  ];
  return text && content !== null ? linesOf(content, text.files, asked.data.lines) : null;
}
