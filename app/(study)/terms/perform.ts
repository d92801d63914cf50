import { performGesture } from "#actions/perform-gesture";
import type { TermDeskError } from "#lib/commands/term-desk-state";
import { ok, type Result } from "#lib/result";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { LearnerId } from "#lib/store/ids";
import type { DeskRequest } from "./desk-request.ts";
import type { GlossarySlice } from "./desk-state.ts";
import { toGlossaryRow } from "./glossary-row.ts";

/** From here on reading the whole list is cheaper than asking for each. */
const manyRows = 8;

/** Does a gesture and tells what of the list it changed. What was done before a step that is refused stays done. */
export async function perform(
  db: Db,
  learnerId: LearnerId,
  { gesture, textId }: DeskRequest,
): Promise<Result<GlossarySlice, TermDeskError>> {
  const done = await performGesture(db, learnerId, gesture);
  if (!done.ok) return done;
  const { changed, undo, redo, steps } = done.value;
  const found = await readRows(db, learnerId, { textId, ids: changed });
  const rows = found.map(toGlossaryRow);
  const there = new Set(rows.map(({ id }) => id));
  const gone = changed.filter((id) => !there.has(id));
  return ok({ rows, gone, undo, redo, edits: steps });
}

async function readRows(
  db: Db,
  learnerId: LearnerId,
  { textId, ids }: { readonly textId: string | null; readonly ids: readonly string[] },
) {
  const inText = textId === null ? {} : { textId };
  if (ids.length >= manyRows) {
    const wanted = new Set(ids);
    const all = await listGlossary(db, learnerId, inText);
    return all.filter(({ id }) => wanted.has(id));
  }
  const each = ids.map((termId) => listGlossary(db, learnerId, { ...inText, termId }));
  return (await Promise.all(each)).flat();
}
