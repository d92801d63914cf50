import type { UnitNoteEdit } from "#lib/cards/note-edit";
import { applyPairEdit, type PairChange } from "#lib/language/align/desk/edit-pairs";
import type { PairRow } from "#lib/language/align/desk/pair-edit";
import type { Side } from "#lib/language/text/unit";
import type { Db } from "#lib/store/database";
import type { EditableNote } from "#lib/store/editable-note";
import type { LearnerId } from "#lib/store/ids";
import { listPairs } from "#lib/store/pair";
import { findText } from "#lib/store/text";
import { isTooLong } from "./longest-segment.ts";
import { EditRefused, type NoteEditTrace } from "./note-edit-trace.ts";
import { rewritePairs } from "./rewrite-pairs.ts";

type UnitNote = Extract<EditableNote, { kind: "unit" }>;

/** Rewrites both sides of a note's pair in one act of the alignment desk; null when they read so already. Throws `EditRefused`. Belongs inside a transaction, after `warmThread`. */
export async function editNotePair(
  db: Db,
  learnerId: LearnerId,
  note: UnitNote,
  edit: UnitNoteEdit,
  at: Date,
): Promise<NoteEditTrace["pair"]> {
  if (edit.source === null && edit.target === null) return null;
  for (const side of ["source", "target"] as const) requireUnchanged(note, edit, side);
  const text = note.isLive ? await findText(db, learnerId, note.textId) : null;
  if (text === null) throw new EditRefused({ type: "gone", field: "note" });
  const change = changeOf(await listPairs(db, learnerId, text.id), note.unitId, edit);
  const [before, after] = [change.before[0], change.after[0]];
  const isSame = (["source", "target"] as const).every(
    (side) => before?.[side]?.text === after?.[side]?.text,
  );
  if (isSame) return null;
  await rewritePairs(db, learnerId, { text, change, type: "edit", at });
  return { textId: text.id, version: text.version + 1 };
}

/** One row rewritten on one side or both. */
function changeOf(rows: readonly PairRow[], pairId: string, edit: UnitNoteEdit): PairChange {
  const wanted = (["source", "target"] as const).flatMap((side) => {
    const rewording = edit[side];
    return rewording === null ? [] : [{ side, text: rewording.to }];
  });
  const found = rows.find(({ id }) => id === pairId);
  if (found === undefined) throw new EditRefused({ type: "gone", field: "note" });
  const row = wanted.reduce((one, { side, text }) => rewritten(one, side, text), found);
  const { id: _, ...after } = row;
  return { at: rows.indexOf(found), before: [found], after: [after] };
}

function rewritten(row: PairRow, side: Side, text: string): PairRow {
  const done = applyPairEdit([row], { type: "edit", pairId: row.id, side, text });
  if (!done.ok) throw new EditRefused({ type: "empty", field: side });
  if (isTooLong(done.value)) throw new EditRefused({ type: "tooLong", field: side });
  const [after] = done.value.after;
  return after === undefined ? row : { ...after, id: row.id };
}

/** What is rewritten must read as the learner saw it, unless it already reads as wished. */
function requireUnchanged(note: UnitNote, edit: UnitNoteEdit, side: Side): void {
  const wish = edit[side];
  const now = note[side].text;
  if (wish === null || wish.from === now || wish.to === now) return;
  throw new EditRefused({ type: "changed", field: side, now });
}
