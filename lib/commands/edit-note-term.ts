import type { TermNoteEdit } from "#lib/cards/note-edit";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { Db } from "#lib/store/database";
import { type EditableNote, standsInUnit } from "#lib/store/editable-note";
import type { LearnerId } from "#lib/store/ids";
import { updateContexts } from "#lib/store/note";
import { actOnTerms } from "./act-on-terms.ts";
import { EditRefused, type NoteEditTrace } from "./note-edit-trace.ts";
import type { TermDeskError } from "./term-desk-state.ts";

type TermNote = Extract<EditableNote, { kind: "term" }>;
type Done = Pick<NoteEditTrace, "termEditIds" | "context">;

/** Edits a term by acts of the glossary, and where it is shown. What was so already is no act. Throws `EditRefused`. Belongs inside a transaction, after `warmThread`. */
export async function editNoteTerm(
  db: Db,
  learnerId: LearnerId,
  note: TermNote,
  edit: TermNoteEdit,
  at: Date,
): Promise<Done> {
  const { source } = edit;
  const now = note.source.text;
  if (source !== null && source.from !== now && source.to !== now) {
    throw new EditRefused({ type: "changed", field: "source", now });
  }
  const termEditIds: string[] = [];
  for (const act of actsOf(note, edit)) {
    const done = await actOnTerms(db, learnerId, { act }, { at });
    if (done.ok && done.value.undo !== null) termEditIds.push(done.value.undo.id);
    if (!done.ok) refuseUnlessSo(act, done.error);
  }
  return { termEditIds, context: await showIn(db, learnerId, note, edit.contextUnitId) };
}

/** New translations stand before others are refused: a term keeps one at least. */
function actsOf({ termId }: TermNote, { source, add, refuse, prefer }: TermNoteEdit): TermAct[] {
  return [
    ...(source === null ? [] : [{ type: "rename", termId, source: source.to } as const]),
    ...(add.length === 0 ? [] : [{ type: "allow", termId, translations: add } as const]),
    ...(prefer === null ? [] : [{ type: "prefer", termId, translation: prefer } as const]),
    ...refuse.map((translation) => ({ type: "refuse", termId, translation }) as const),
  ];
}

/** Passes over what holds already; everything else rolls the edit back. */
function refuseUnlessSo(act: TermAct, error: TermDeskError): void {
  const field = act.type === "rename" ? "source" : "translations";
  switch (error.type) {
    case "nothingToDo":
    case "unknownTranslation":
      return;
    case "empty":
    case "tooLong":
      throw new EditRefused({ type: error.type, field });
    case "taken":
      throw new EditRefused({ type: "taken", field: "source", termId: error.termId });
    case "lastTranslation":
      throw new EditRefused({ type: "lastTranslation", field: "translations" });
    default:
      throw new EditRefused({ type: "gone", field: "note" });
  }
}

async function showIn(
  db: Db,
  learnerId: LearnerId,
  { noteId, termId, contextUnitId: from }: TermNote,
  to: string | null,
): Promise<Done["context"]> {
  if (to === null || to === from) return null;
  if (!(await standsInUnit(db, learnerId, { termId, unitId: to }))) {
    throw new EditRefused({ type: "notThere", field: "context" });
  }
  await updateContexts(db, learnerId, [{ noteId, contextUnitId: to }]);
  return { from, to };
}
